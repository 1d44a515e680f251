/// Holding what we keep against what the payment provider reports (SYN-1).
@NullMarked
package app.tollgate.domain.reconciliation;

import org.jspecify.annotations.NullMarked;
