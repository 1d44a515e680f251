package app.tollgate.adapter.persistence.subscription;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.testing.CustomersSubscriptionsContract;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Subscription;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class R2dbcSubscriptionsTest implements CustomersSubscriptionsContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final KnownRows known = new KnownRows(DATABASE);

    @Override
    public Subscriptions subscriptions() {
        return DATABASE.get(Subscriptions.class);
    }

    @Override
    public CustomerId aKnownCustomer() {
        return known.aCustomer();
    }

    @Override
    public void know(Plan plan) {
        known.know(plan);
    }

    @Test
    @Tag("SUB-10")
    void of_many_subscriptions_at_once_one_comes_to_life() {
        CustomerId customer = aKnownCustomer();
        Plan plan = aPlan().build();
        know(plan);

        List<Boolean> added = Flux.range(0, 64)
                .flatMap(
                        _ -> inUnitOfWork(subscriptions()
                                .add(aSubscription().ownedBy(customer).to(plan).build())),
                        64)
                .collectList()
                .block(SOON);

        assertThat(added).hasSize(64).containsOnlyOnce(true);
        assertThat(DATABASE.count("subscription")).isEqualTo(1);
    }

    @Test
    void of_many_saves_of_the_same_reading_one_wins() {
        Subscription read = known.aSubscriptionOfSomebody();

        List<Boolean> saved = Flux.range(0, 64)
                .flatMap(
                        _ -> subscriptions()
                                .save(read.abandoned(NOW))
                                .thenReturn(true)
                                .onErrorReturn(StaleWrite.class, false),
                        64)
                .collectList()
                .block(SOON);

        assertThat(saved).hasSize(64).containsOnlyOnce(true);
        assertThat(subscriptions().find(read.id()).block(SOON).version()).isEqualTo(1);
    }

    @Test
    @Tag("SUB-10")
    void a_refused_addition_leaves_the_unit_of_work_usable() {
        Subscription live = known.aSubscriptionOfSomebody();
        Subscription second =
                aSubscription().ownedBy(live.customer()).in(live.status()).build();

        Subscription found = DATABASE.get(UnitOfWork.class)
                .atomically(
                        () -> subscriptions().add(second).then(subscriptions().liveOf(live.customer())))
                .block(SOON);

        assertThat(found).isEqualTo(live);
    }

    private static <T> Mono<T> inUnitOfWork(Mono<T> work) {
        return DATABASE.get(UnitOfWork.class).atomically(() -> work);
    }
}
