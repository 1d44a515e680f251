/// Selling plans: catalogues, pricing, and publication at the payment provider.
@NullMarked
package app.tollgate.application.plan;

import org.jspecify.annotations.NullMarked;
