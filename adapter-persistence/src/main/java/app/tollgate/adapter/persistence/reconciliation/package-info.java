/// Reconciliation runs and their reports as rows.
@NullMarked
package app.tollgate.adapter.persistence.reconciliation;

import org.jspecify.annotations.NullMarked;
