/// The audit log in its table.
@NullMarked
package app.tollgate.adapter.persistence.audit;

import org.jspecify.annotations.NullMarked;
