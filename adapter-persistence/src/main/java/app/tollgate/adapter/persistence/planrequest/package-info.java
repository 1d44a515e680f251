/// Plans that are paid by hand, and their money, in their tables.
@NullMarked
package app.tollgate.adapter.persistence.planrequest;

import org.jspecify.annotations.NullMarked;
