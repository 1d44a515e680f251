/// What people in the back office did.
@NullMarked
package app.tollgate.domain.audit;

import org.jspecify.annotations.NullMarked;
