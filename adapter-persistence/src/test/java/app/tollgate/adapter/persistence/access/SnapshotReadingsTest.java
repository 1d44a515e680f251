package app.tollgate.adapter.persistence.access;

import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tollgate.adapter.persistence.Instances;
import app.tollgate.adapter.persistence.Instances.Instance;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// Readings under way while another instance writes.
@Tag("ACC-1")
@Tag("OPS-4")
class SnapshotReadingsTest {

    @RegisterExtension
    static final Instances INSTANCES = new Instances();

    private final Instance asking = INSTANCES.start();
    private final Instance writing = INSTANCES.start();
    private final AccessSnapshots snapshots = asking.get(AccessSnapshots.class);
    private final CustomerId ann = writing.aCustomer();

    @BeforeEach
    void snapshots_are_looked_after() {
        assertThat(confirm()).isZero();
    }

    @Test
    void a_reading_that_a_change_overtook_is_found_by_its_version() {
        Sinks.Empty<Void> gate = Sinks.empty();
        CompletableFuture<AccessFacts> old = slowReading(gate);

        writing.subscribe(ann);
        gate.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);

        assertThat(Mono.fromFuture(old).block(SOON).subscriptions()).isEmpty();
        assertThat(confirm()).isOne();
        assertThat(facts().subscriptions()).hasSize(1);
    }

    @Test
    void a_reading_under_way_when_its_customer_changes_is_not_kept() {
        Sinks.Empty<Void> gate = Sinks.empty();
        CompletableFuture<AccessFacts> old = slowReading(gate);

        writing.subscribe(ann);
        snapshots.forget(List.of(ann));
        AccessFacts asked = facts();
        gate.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);

        assertThat(Mono.fromFuture(old).block(SOON).subscriptions()).isEmpty();
        assertThat(asked.subscriptions()).hasSize(1);
        assertThat(facts().subscriptions()).hasSize(1);
    }

    @Test
    void a_reading_under_way_when_everything_is_forgotten_is_not_kept() {
        Sinks.Empty<Void> gate = Sinks.empty();
        CompletableFuture<AccessFacts> old = slowReading(gate);

        writing.subscribe(ann);
        snapshots.forgetAll();
        gate.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);

        assertThat(Mono.fromFuture(old).block(SOON).subscriptions()).isEmpty();
        assertThat(facts().subscriptions()).hasSize(1);
    }

    @Test
    void a_crowd_that_asks_about_one_customer_is_answered_by_one_reading() {
        var readings = new AtomicInteger();
        Sinks.Empty<Void> gate = Sinks.empty();

        var crowd = Flux.range(0, 100)
                .flatMap(_ -> snapshots.of(ann, () -> counted(readings, gate)), 100)
                .collectList()
                .toFuture();
        await().atMost(SOON).until(() -> readings.get() > 0);
        gate.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);

        assertThat(Mono.fromFuture(crowd).block(SOON)).hasSize(100);
        assertThat(readings).hasValue(1);
    }

    @Test
    void a_failed_reading_is_not_kept() {
        Mono<AccessFacts> failing = snapshots.of(ann, () -> Mono.error(() -> new IllegalStateException("away")));
        assertThat(failing.onErrorComplete(IllegalStateException.class).blockOptional(SOON))
                .isEmpty();

        assertThat(facts().subscriptions()).isEmpty();
    }

    /// Has read its version and its facts, and hands them over when the gate opens.
    private CompletableFuture<AccessFacts> slowReading(Sinks.Empty<Void> gate) {
        var begun = new CompletableFuture<Boolean>();
        CompletableFuture<AccessFacts> answer = snapshots
                .of(ann, () -> uncached().doOnNext(_ -> begun.complete(true)).delayUntil(_ -> gate.asMono()))
                .toFuture();
        assertThat(begun).succeedsWithin(SOON);
        return answer;
    }

    private Mono<AccessFacts> counted(AtomicInteger readings, Sinks.Empty<Void> gate) {
        return Mono.defer(() -> {
            readings.incrementAndGet();
            return uncached().delayUntil(_ -> gate.asMono());
        });
    }

    private Mono<AccessFacts> uncached() {
        return new R2dbcAccessFactsView(asking.get(DatabaseClient.class)).of(ann);
    }

    @CanIgnoreReturnValue
    private AccessFacts facts() {
        return asking.get(AccessFactsView.class).of(ann).block(SOON);
    }

    private int confirm() {
        return snapshots.confirm().block(SOON);
    }
}
