/// Faults a test orders.
@NullMarked
package app.tollgate.simulator.fault;

import org.jspecify.annotations.NullMarked;
