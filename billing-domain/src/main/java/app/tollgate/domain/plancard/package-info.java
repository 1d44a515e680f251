/// What a dashboard shows of a customer's plan.
@NullMarked
package app.tollgate.domain.plancard;

import org.jspecify.annotations.NullMarked;
