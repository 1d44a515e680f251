/// What is sold: plans, their prices, and how they stand at the payment provider.
@NullMarked
package app.tollgate.domain.plan;

import org.jspecify.annotations.NullMarked;
