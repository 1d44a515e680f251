package app.tollgate.adapter.persistence.access;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.Instances;
import app.tollgate.adapter.persistence.Instances.Instance;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// Two instances on one database, of which one asks and one writes. Nobody brings news here: what is seen is seen by
/// versions, or because the instance wrote it itself.
@Tag("ACC-1")
@Tag("OPS-4")
class AccessSnapshotsTest {

    @RegisterExtension
    static final Instances INSTANCES = new Instances();

    private final Instance asking = INSTANCES.start();
    private final Instance writing = INSTANCES.start();
    private final AccessSnapshots snapshots = asking.get(AccessSnapshots.class);
    private final CustomerId ann = writing.aCustomer();

    @BeforeEach
    void snapshots_are_looked_after() {
        assertThat(confirm()).isZero();
        assertThat(writing.get(AccessSnapshots.class).confirm().block(SOON)).isZero();
    }

    /// The setting that names whom a transaction concerns is not there before it was set on that connection.
    @Test
    void work_that_concerns_nobody_passes_on_a_fresh_connection() {
        Boolean passed =
                asking.get(UnitOfWork.class).atomically(() -> Mono.just(true)).block(SOON);

        assertThat(passed).isTrue();
    }

    @Test
    void a_second_question_reads_nothing() {
        facts();

        facts();

        assertThat(snapshots.counts().misses()).isOne();
        assertThat(snapshots.counts().hits()).isOne();
    }

    @Test
    void a_change_of_another_instance_shows_with_the_next_comparison_of_versions() {
        facts();
        writing.subscribe(ann);
        assertThat(facts().subscriptions()).isEmpty();

        assertThat(confirm()).isOne();

        assertThat(facts().subscriptions()).hasSize(1);
        assertThat(snapshots.counts().drops()).isOne();
    }

    @Test
    void what_is_unchanged_outlives_any_number_of_comparisons() {
        facts();

        for (int minute = 0; minute < 5; minute++) {
            asking.clock().advance(Duration.ofSeconds(59));
            assertThat(confirm()).isZero();
        }

        facts();
        assertThat(snapshots.counts().misses()).isOne();
    }

    @Test
    void what_nobody_compared_for_a_minute_is_read_again() {
        facts();
        writing.subscribe(ann);

        asking.clock().advance(Duration.ofSeconds(60));

        assertThat(facts().subscriptions()).hasSize(1);
    }

    @Test
    void a_clock_that_was_set_back_confirms_nothing() {
        facts();
        writing.subscribe(ann);

        asking.clock().set(NOW.minusSeconds(1));

        assertThat(facts().subscriptions()).hasSize(1);
    }

    @Test
    void the_instance_that_writes_sees_its_own_change_at_once() {
        assertThat(asking.get(AccessFactsView.class).of(ann).block(SOON).subscriptions())
                .isEmpty();

        for (int change = 1; change <= 20; change++) {
            CustomerId customer = asking.aCustomer();
            assertThat(factsOf(customer).subscriptions()).isEmpty();
            asking.subscribe(customer);
            assertThat(factsOf(customer).subscriptions()).hasSize(1);
        }
    }

    @Test
    void a_unit_of_work_sees_its_own_writes_and_leaves_none_behind_that_it_rolls_back() {
        facts();
        var seenInside = new AtomicInteger();
        Subscription subscription = aSubscriptionOfSomebodyElse();

        var failing = asking.get(UnitOfWork.class)
                .atomically(() -> asking.get(DatabaseClient.class)
                        .sql("update subscription set customer_id = :ann where id = :id")
                        .bind("ann", ann.value())
                        .bind("id", subscription.id().value())
                        .then()
                        .then(asking.get(AccessFactsView.class).of(ann))
                        .doOnNext(facts -> seenInside.set(facts.subscriptions().size()))
                        .then(Mono.error(() -> new IllegalStateException("no"))));

        assertThat(failing.onErrorComplete(IllegalStateException.class).blockOptional(SOON))
                .isEmpty();
        assertThat(seenInside).hasValue(1);
        assertThat(facts().subscriptions()).isEmpty();
    }

    @Test
    void a_change_of_a_plan_concerns_everybody() {
        writing.subscribe(ann);
        facts();
        assertThat(confirm()).isZero();

        writing.execute("update plan set tier = 'basic'");

        assertThat(confirm()).isOne();
        assertThat(facts().subscriptions().getFirst().benefits().tier().name()).isEqualTo("basic");
    }

    @Test
    void nothing_is_kept_of_somebody_nobody_knows() {
        CustomerId stranger = new CustomerId("stranger");

        factsOf(stranger);
        factsOf(stranger);

        assertThat(snapshots.counts().hits()).isZero();
    }

    @Test
    void nothing_is_kept_where_nobody_looks_after_it() {
        Instance idle = INSTANCES.start();

        for (int question = 0; question < 3; question++) {
            assertThat(idle.get(AccessFactsView.class).of(ann).block(SOON).subscriptions())
                    .isEmpty();
        }

        assertThat(idle.get(AccessSnapshots.class).counts().hits()).isZero();
    }

    private Subscription aSubscriptionOfSomebodyElse() {
        return writing.subscribe(writing.aCustomer());
    }

    @CanIgnoreReturnValue
    private AccessFacts facts() {
        return factsOf(ann);
    }

    @CanIgnoreReturnValue
    private AccessFacts factsOf(CustomerId customer) {
        return asking.get(AccessFactsView.class).of(customer).block(SOON);
    }

    private int confirm() {
        return snapshots.confirm().block(SOON);
    }
}
