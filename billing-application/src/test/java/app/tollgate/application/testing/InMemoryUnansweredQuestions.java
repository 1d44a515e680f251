package app.tollgate.application.testing;

import app.tollgate.application.port.store.UnansweredQuestions;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/// Unanswered questions about the subscriptions of a fake.
public final class InMemoryUnansweredQuestions implements UnansweredQuestions {

    private final InMemorySubscriptions subscriptions;
    private final Map<ProviderSubscriptionId, Instant> unanswered = new ConcurrentHashMap<>();

    public InMemoryUnansweredQuestions(InMemorySubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Mono<Void> remember(ProviderSubscriptionId id, Instant askedAt, Duration limit) {
        return subscriptions
                .findByProviderId(id)
                .flatMap(known -> Mono.justOrEmpty(known.lastReport().map(ProviderReport::verifiedAt)))
                .map(verified -> verified.plus(limit))
                .filter(due -> !askedAt.isBefore(due) && isNews(id, due))
                .doOnNext(_ -> unanswered.put(id, askedAt))
                .then();
    }

    Optional<Instant> about(Subscription subscription) {
        return subscription.providerId().map(unanswered::get);
    }

    private boolean isNews(ProviderSubscriptionId id, Instant due) {
        Instant known = unanswered.get(id);
        return known == null || known.isBefore(due);
    }
}
