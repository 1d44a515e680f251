/// Subscriptions and their billing.
@NullMarked
package app.tollgate.simulator.subscription;

import org.jspecify.annotations.NullMarked;
