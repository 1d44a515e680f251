/// Checkout orders.
@NullMarked
package app.tollgate.simulator.order;

import org.jspecify.annotations.NullMarked;
