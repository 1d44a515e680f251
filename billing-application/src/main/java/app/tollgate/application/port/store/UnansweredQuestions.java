package app.tollgate.application.port.store;

import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;

/// Remembers that PayPal was asked about a subscription and did not answer (ACC-3).
///
/// Only what bears on access is kept: the first question after the last confirmation had grown older than `limit`.
/// Every later one changes nothing, so an outage costs one write for each subscription.
public interface UnansweredQuestions {

    Mono<Void> remember(ProviderSubscriptionId id, Instant askedAt, Duration limit);
}
