package app.tollgate.domain.subscription;

/// What a report of PayPal means for a subscription.
public sealed interface Observation {

    /// The subscription as it stands after the report.
    Subscription subscription();

    record Applied(Subscription subscription) implements Observation {}

    /// PayPal reports life after an end, which its API rules out; a person has to look. Charges are taken in all the
    /// same.
    record Contradicts(Subscription subscription, ProviderStatus reported) implements Observation {}
}
