package app.tollgate.domain.plan;

import java.util.Optional;

/// How far a plan has come at PayPal. Each step is stored before the next is taken, so that a crash resumes (PLN-2).
public sealed interface Publication {

    /// PayPal does not know the plan: not yet, or, for a free plan, never.
    record Unpublished() implements Publication {}

    /// The product is there and decided on, and the plan is to be created under it.
    record ProductCreated(ProviderProductId product) implements Publication {}

    /// Ready to be sold.
    record Published(ProviderProductId product, ProviderPlanId plan) implements Publication {}

    default Optional<ProviderPlanId> sellableAs() {
        return switch (this) {
            case Unpublished _, ProductCreated _ -> Optional.empty();
            case Published(var _, var plan) -> Optional.of(plan);
        };
    }

    default Optional<ProviderProductId> underProduct() {
        return switch (this) {
            case Unpublished() -> Optional.empty();
            case ProductCreated(var product) -> Optional.of(product);
            case Published(var product, var _) -> Optional.of(product);
        };
    }

    /// Whether both are ready to be sold, as plans of one product.
    default boolean sharesProductWith(Publication other) {
        return sellableAs().isPresent()
                && other.sellableAs().isPresent()
                && underProduct().equals(other.underProduct());
    }
}
