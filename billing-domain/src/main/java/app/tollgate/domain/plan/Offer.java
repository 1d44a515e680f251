package app.tollgate.domain.plan;

/// Whether a plan can be subscribed to now.
public sealed interface Offer {

    record ForSale(ProviderPlanId as) implements Offer {}

    record NoLongerSold() implements Offer {}

    /// Free, or not created at PayPal yet.
    record NotAtProvider() implements Offer {}
}
