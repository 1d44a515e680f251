/// JSON as PayPal reads and writes it.
@NullMarked
package app.tollgate.simulator.json;

import org.jspecify.annotations.NullMarked;
