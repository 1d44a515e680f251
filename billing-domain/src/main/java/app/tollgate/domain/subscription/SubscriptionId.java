package app.tollgate.domain.subscription;

import java.util.UUID;

/// Our own id of a subscription, known before PayPal is asked.
public record SubscriptionId(UUID value) {}
