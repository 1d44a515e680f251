package app.tollgate.bootstrap.metrics;

import app.tollgate.application.port.messaging.WebhookInbox.Backlog;
import app.tollgate.application.port.messaging.WebhookInbox.State;
import app.tollgate.application.port.view.SubscriptionCensus.Count;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The gauges of what is in the database. Their labels are plans and states, never ids.
@Component
final class CensusMeters {

    private final InstantSource clock;
    private final MultiGauge backlog;
    private final MultiGauge subscriptions;
    private volatile Optional<Instant> oldestWaiting = Optional.empty();

    CensusMeters(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        this.backlog = MultiGauge.builder("tollgate.webhooks.backlog")
                .description("Events taken in from PayPal, by what became of them")
                .register(registry);
        this.subscriptions = MultiGauge.builder("tollgate.subscriptions")
                .description("Subscriptions by plan and state")
                .register(registry);
        Gauge.builder("tollgate.webhooks.oldest.waiting", this, CensusMeters::oldestWaitingSeconds)
                .baseUnit("seconds")
                .description("How long the oldest unprocessed event has been waiting; 0 when none is")
                .register(registry);
    }

    void backlog(Backlog counted) {
        oldestWaiting = counted.oldestWaiting();
        backlog.register(
                Arrays.stream(State.values())
                        .map(state ->
                                MultiGauge.Row.of(tags(state), counted.counts().getOrDefault(state, 0L)))
                        .toList(),
                true);
    }

    void subscriptions(List<Count> counts) {
        subscriptions.register(
                counts.stream()
                        .map(count -> MultiGauge.Row.of(
                                Tags.of("plan", count.plan().value(), "state", count.state()), count.subscriptions()))
                        .toList(),
                true);
    }

    private double oldestWaitingSeconds() {
        return oldestWaiting
                .map(since ->
                        Math.max(0, Duration.between(since, clock.instant()).toSeconds()))
                .orElse(0L);
    }

    private static Tags tags(State state) {
        return Tags.of("state", state.name().toLowerCase(Locale.ROOT));
    }
}
