/// Money that moved, as the payment provider reports it.
@NullMarked
package app.tollgate.domain.payment;

import org.jspecify.annotations.NullMarked;
