package app.tollgate.domain.subscription;

import app.tollgate.domain.plan.ProviderPlanId;
import java.time.Instant;
import java.util.Optional;

/// A subscription as PayPal reports it at one moment.
///
/// `updatedAt` orders two reports of the same subscription. `customId` is the customer id we, or the PayPal button
/// on our page, sent along. `overridden` says that it is billed on other terms than its plan's. `nextBillingAt` is
/// absent before approval and after the end.
public record ProviderSubscription(
        ProviderSubscriptionId id,
        ProviderPlanId plan,
        ProviderStatus status,
        Optional<String> customId,
        boolean overridden,
        Instant startsAt,
        Instant updatedAt,
        Optional<Instant> nextBillingAt,
        Dunning dunning) {}
