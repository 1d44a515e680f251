/// A subscription's life, as a projection of what the payment provider reports.
@NullMarked
package app.tollgate.domain.subscription;

import org.jspecify.annotations.NullMarked;
