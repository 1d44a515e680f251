package app.tollgate.adapter.persistence;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.testing.UnitOfWorkContract;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class R2dbcUnitOfWorkTest implements UnitOfWorkContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Override
    public UnitOfWork unitOfWork() {
        return DATABASE.get(UnitOfWork.class);
    }

    @Test
    void an_answer_commits() {
        Customer created = unitOfWork().atomically(this::create).block(SOON);

        assertThat(DATABASE.get(Customers.class).find(created.id()).block(SOON)).isEqualTo(created);
    }

    @Test
    void an_error_rolls_all_writes_back() {
        Mono<Customer> failing = unitOfWork()
                .atomically(() -> create().then(create()).then(Mono.error(() -> new IllegalStateException("no"))));

        assertThatThrownBy(() -> failing.block(SOON)).isInstanceOf(IllegalStateException.class);

        assertThat(DATABASE.count("customer")).isZero();
    }

    @Test
    void a_caller_who_goes_away_rolls_back() throws InterruptedException {
        var written = new CountDownLatch(1);
        var work = unitOfWork()
                .atomically(() -> create().doOnNext(_ -> written.countDown()).then(Mono.never()))
                .subscribe();
        assertThat(written.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();

        work.dispose();

        Awaitility.await().atMost(SOON).until(() -> openTransactions() == 0);
        assertThat(DATABASE.count("customer")).isZero();
    }

    @Test
    void many_changes_to_one_row_at_once_lose_nothing_or_say_so() {
        Subscription subscription = new KnownRows(DATABASE).aSubscriptionOfSomebody();
        Subscriptions subscriptions = DATABASE.get(Subscriptions.class);

        Long done = Flux.range(0, 32)
                .flatMap(
                        _ -> unitOfWork()
                                .atomically(() -> subscriptions
                                        .find(subscription.id())
                                        .flatMap(read -> subscriptions
                                                .save(read.abandoned(NOW))
                                                .thenReturn(read)))
                                .onErrorResume(StaleWrite.class, _ -> Mono.empty()),
                        32)
                .count()
                .block(SOON);

        Subscription after = subscriptions.find(subscription.id()).block(SOON);
        assertThat(after.version()).isEqualTo(done).isPositive();
        assertThat(after.status()).isEqualTo(new SubscriptionStatus.Abandoned(NOW));
    }

    @Test
    void two_units_of_work_that_block_each_other_both_end() {
        DATABASE.execute("insert into customer (id, role, registered_at, changed_at)"
                + " values ('a', 'user', now(), now()), ('b', 'user', now(), now())");
        var bothHaveOne = new CountDownLatch(2);

        Long done = Flux.just("a,b", "b,a")
                .flatMap(order -> unitOfWork().atomically(() -> touchBoth(order.split(","), bothHaveOne)))
                .count()
                .block(SOON);

        assertThat(done).isEqualTo(2);
        assertThat(DATABASE.get(DatabaseClient.class)
                        .sql("select count(*) from customer where length(name) = 2")
                        .mapValue(Long.class)
                        .one()
                        .block(SOON))
                .isEqualTo(2);
    }

    @Test
    void retries_a_serialization_failure_and_then_says_that_it_was_stale() {
        var attempts = new AtomicInteger();
        Mono<Void> work = unitOfWork().atomically(() -> {
            attempts.incrementAndGet();
            return DATABASE.get(DatabaseClient.class)
                    .sql("do $$ begin raise exception 'in between' using errcode = '40001'; end $$")
                    .then();
        });

        assertThatThrownBy(() -> work.block(SOON)).isInstanceOf(StaleWrite.class);
        assertThat(attempts).hasValue(8);
    }

    /// The first attempt waits until each has locked one row; after that the latch is open.
    private static Mono<String> touchBoth(String[] ids, CountDownLatch bothHaveOne) {
        return touch(ids[0])
                .then(Mono.delay(Duration.ofMillis(1)))
                .doOnNext(_ -> bothHaveOne.countDown())
                .then(until(bothHaveOne))
                .then(touch(ids[1]))
                .thenReturn(ids[0]);
    }

    private static Mono<Void> until(CountDownLatch open) {
        return Flux.interval(Duration.ofMillis(5))
                .takeUntil(_ -> open.getCount() == 0)
                .then();
    }

    private static Mono<Void> touch(String id) {
        return DATABASE.get(DatabaseClient.class)
                .sql("update customer set name = coalesce(name, '') || 'x' where id = :id")
                .bind("id", id)
                .then();
    }

    private static long openTransactions() {
        return DATABASE.get(DatabaseClient.class)
                .sql("""
                    select count(*) from pg_stat_activity
                     where datname = current_database() and state like 'idle in transaction%'
                    """)
                .mapValue(Long.class)
                .one()
                .block(SOON);
    }

    private Mono<Customer> create() {
        return Mono.defer(
                () -> DATABASE.get(Customers.class).recognize(anIdentity(), Role.USER, Optional.empty(), NOW));
    }
}
