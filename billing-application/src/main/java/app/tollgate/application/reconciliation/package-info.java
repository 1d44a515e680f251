/// The sweep: everything we hold is compared with PayPal, and events that never came are fetched (SYN-1).
@NullMarked
package app.tollgate.application.reconciliation;

import org.jspecify.annotations.NullMarked;
