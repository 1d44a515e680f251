package app.tollgate.adapter.persistence.payment;

import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePayments.aPaymentOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.testing.PaymentsContract;
import app.tollgate.application.testing.RefundedPaymentsContract;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.subscription.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class R2dbcPaymentsTest implements PaymentsContract, RefundedPaymentsContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final KnownRows known = new KnownRows(DATABASE);

    @Override
    public Payments payments() {
        return DATABASE.get(Payments.class);
    }

    @Override
    public Subscription aKnownSubscription() {
        return known.aSubscriptionOfSomebody();
    }

    @Test
    @Tag("PAY-1")
    void of_many_bookings_of_a_sale_at_once_one_makes_the_row() {
        Subscription subscription = aKnownSubscription();

        List<Boolean> booked = Flux.range(0, 5)
                .flatMap(
                        _ -> DATABASE.get(UnitOfWork.class)
                                .atomically(() -> payments()
                                        .book(aPaymentOf(subscription)
                                                .ofSale("SALE-RACE")
                                                .build())),
                        5)
                .collectList()
                .block(SOON);

        assertThat(booked).hasSize(5).containsOnlyOnce(true);
        assertThat(DATABASE.count("payment")).isEqualTo(1);
    }

    @Test
    @Tag("PAY-1")
    void a_booking_that_loses_the_race_still_brings_its_news() {
        Subscription subscription = aKnownSubscription();
        Payment pending = aPaymentOf(subscription)
                .ofSale("SALE-NEWS")
                .in(SaleState.PENDING)
                .build();
        Payment completed = aPaymentOf(subscription).ofSale("SALE-NEWS").build();
        var second = new AtomicReference<CompletableFuture<Boolean>>();

        Mono<Void> first = DATABASE.get(UnitOfWork.class)
                .atomically(() -> payments()
                        .book(pending)
                        .doOnNext(_ -> second.set(payments().book(completed).toFuture()))
                        .then(somebodyWaitsForALock()));
        first.block(SOON);

        assertThat(second.get()).succeedsWithin(SOON).isEqualTo(false);
        assertThat(payments().findBySale(pending.sale().id()).block(SOON).sale().state())
                .isEqualTo(SaleState.COMPLETED);
    }

    /// Asked on another connection: within a transaction PostgreSQL repeats the first answer.
    private static Mono<Void> somebodyWaitsForALock() {
        Mono<Long> waiting =
                DATABASE.get(DatabaseClient.class).sql("""
                    select count(*) from pg_stat_activity
                     where datname = current_database() and wait_event_type = 'Lock'
                    """).mapValue(Long.class).one();
        return Mono.fromFuture(waiting::toFuture)
                .filter(count -> count > 0)
                .repeatWhenEmpty(empty -> empty.delayElements(Duration.ofMillis(10)))
                .then();
    }
}
