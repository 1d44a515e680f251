package app.tollgate.adapter.persistence.access;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Subscription;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@Tag("ACC-1")
class AccessVersionsTest {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final KnownRows known = new KnownRows(DATABASE);
    private final AccessVersions versions = new AccessVersions(DATABASE.get(DatabaseClient.class));

    @Test
    void every_change_of_a_table_that_bears_on_access_counts() {
        CustomerId ann = known.aCustomer();
        long first = versionOf(ann);
        Plan plan = aPlan().build();

        known.know(plan);
        long withPlan = versionOf(ann);
        known.know(aSubscription().ownedBy(ann).to(plan).build());
        long withSubscription = versionOf(ann);
        DATABASE.execute("update customer set role = 'admin' where id = '" + ann.value() + "'");
        long withRole = versionOf(ann);
        DATABASE.execute("delete from subscription where customer_id = '" + ann.value() + "'");

        assertThat(first).isPositive();
        assertThat(withPlan).isGreaterThan(first);
        assertThat(withSubscription).isGreaterThan(withPlan);
        assertThat(withRole).isGreaterThan(withSubscription);
        assertThat(versionOf(ann)).isGreaterThan(withRole);
    }

    @Test
    void a_row_that_changes_hands_counts_for_both() {
        Subscription subscription = known.aSubscriptionOfSomebody();
        CustomerId ann = subscription.customer();
        CustomerId ben = known.aCustomer();
        long anns = versionOf(ann);
        long bens = versionOf(ben);

        DATABASE.execute("update subscription set customer_id = '" + ben.value() + "'");

        assertThat(versionOf(ann)).isGreaterThan(anns);
        assertThat(versionOf(ben)).isGreaterThan(bens);
    }

    @Test
    void what_does_not_concern_somebody_does_not_count_for_them() {
        CustomerId ann = known.aCustomer();
        CustomerId ben = known.aCustomer();
        long before = versionOf(ann);

        DATABASE.execute("update customer set role = 'admin' where id = '" + ben.value() + "'");

        assertThat(versionOf(ann)).isEqualTo(before);
    }

    @Test
    void whoever_nobody_knows_has_none() {
        assertThat(versionOf(new CustomerId("stranger"))).isEqualTo(AccessVersions.NONE);
    }

    /// One transaction has changed a subscription, and goes on to another one of the same customer, which somebody else
    /// is just changing. Were the version locked with each change, each would hold what the other waits for.
    @Test
    void two_transactions_about_one_customer_do_not_wait_for_each_other() {
        CustomerId ann = known.aCustomer();
        Plan plan = aPlan().build();
        known.know(plan);
        Subscription ended =
                aSubscription().ownedBy(ann).to(plan).cancelled(NOW).build();
        Subscription live = aSubscription().ownedBy(ann).to(plan).build();
        known.know(ended);
        known.know(live);
        Sinks.Empty<Void> gate = Sinks.empty();
        var attempts = new AtomicInteger();

        CompletableFuture<?> one =
                atomically(attempts, touch(live).then(gate.asMono()).then(touch(ended)));
        Awaitility.await().atMost(SOON).until(() -> open() == 1);
        CompletableFuture<?> other = atomically(attempts, touch(ended));
        Awaitility.await().atMost(SOON).until(() -> other.isDone() || waiting() == 1);
        gate.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);

        assertThat(one).succeedsWithin(SOON);
        assertThat(other).succeedsWithin(SOON);
        assertThat(attempts).hasValue(2);
    }

    private CompletableFuture<?> atomically(AtomicInteger attempts, Mono<Void> work) {
        return DATABASE.get(UnitOfWork.class)
                .atomically(() -> {
                    attempts.incrementAndGet();
                    return work;
                })
                .toFuture();
    }

    private static Mono<Void> touch(Subscription subscription) {
        return DATABASE.get(DatabaseClient.class)
                .sql("update subscription set created_at = created_at where id = :id")
                .bind("id", subscription.id().value())
                .then();
    }

    private static long open() {
        return DATABASE.count("pg_stat_activity where state = 'idle in transaction' and datname = current_database()");
    }

    private static long waiting() {
        return DATABASE.count("pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");
    }

    private long versionOf(CustomerId customer) {
        return versions.of(customer).block(SOON);
    }
}
