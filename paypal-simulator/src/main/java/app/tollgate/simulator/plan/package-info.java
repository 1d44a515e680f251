/// Billing plans.
@NullMarked
package app.tollgate.simulator.plan;

import org.jspecify.annotations.NullMarked;
