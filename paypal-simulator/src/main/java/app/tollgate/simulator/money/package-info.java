/// Amounts in PayPal's three notations.
@NullMarked
package app.tollgate.simulator.money;

import org.jspecify.annotations.NullMarked;
