/// Sales, captures and refunds.
@NullMarked
package app.tollgate.simulator.payment;

import org.jspecify.annotations.NullMarked;
