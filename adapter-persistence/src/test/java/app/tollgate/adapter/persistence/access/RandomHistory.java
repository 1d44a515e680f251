package app.tollgate.adapter.persistence.access;

import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.application.port.store.AccessOverrides;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnansweredQuestions;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.access.OutagePolicy;
import app.tollgate.domain.access.SignUpTrial;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// All that can happen to what decides on access, in any order, with and without time passing in between.
final class RandomHistory {

    private static final int CUSTOMERS_MAX = 4;

    private final FreshDatabase database;
    private final MovableClock clock;
    private final Random random;
    private final RandomState state;
    private final List<CustomerId> customers = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();

    RandomHistory(FreshDatabase database, MovableClock clock, Random random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
        this.state = new RandomState(random);
        Stream.of("basic", "pro").map(tier -> aPlan().ofTier(tier).build()).forEach(this::sell);
        register();
    }

    List<CustomerId> customers() {
        return List.copyOf(customers);
    }

    void goOn() {
        clock.advance(any(List.of(
                Duration.ZERO,
                Duration.ofNanos(1000),
                Duration.ofSeconds(7),
                Duration.ofHours(30),
                Duration.ofDays(12))));
        switch (random.nextInt(12)) {
            case 0 -> register();
            case 1 -> changeRole();
            case 2 -> describe(any(plans));
            case 3 -> force(any(customers));
            case 4 -> release(any(customers));
            case 5 -> subscribe(any(customers));
            case 6, 7 -> change(any(customers), known -> state.confirmed(known, clock.instant()));
            case 8 -> ask(any(customers));
            default -> change(any(customers), known -> state.reported(known, any(plans), clock.instant()));
        }
    }

    private void sell(Plan plan) {
        plans.add(plan);
        database.get(Plans.class).add(plan).then().block(SOON);
    }

    private void register() {
        if (customers.size() < CUSTOMERS_MAX) {
            Instant now = clock.instant();
            customers.add(database.get(Customers.class)
                    .recognize(
                            anIdentity(),
                            state.role(),
                            new SignUpTrial(random.nextInt(10), state.tier()).from(now),
                            now)
                    .block(SOON)
                    .id());
        }
    }

    /// As a person in the back office does.
    private void changeRole() {
        database.execute("update customer set role = '%s', changed_at = '%s' where id = '%s'"
                .formatted(
                        state.role().name().toLowerCase(Locale.ROOT),
                        clock.instant(),
                        any(customers).value()));
    }

    private void describe(Plan plan) {
        var benefits = new PlanBenefits(
                state.tier(), List.of(), Map.of("exports", new Limit.UpTo(random.nextInt(100))), random.nextInt(9), 0);
        database.get(Plans.class).describe(plan.with(benefits, plan.display())).block(SOON);
    }

    private void force(CustomerId customer) {
        var override = new AccessOverride(customer, state.tier(), "why not", any(customers), clock.instant());
        database.get(AccessOverrides.class).force(override).block(SOON);
    }

    private void release(CustomerId customer) {
        database.get(AccessOverrides.class)
                .release(customer, customer, clock.instant())
                .block(SOON);
    }

    private void subscribe(CustomerId customer) {
        Subscription wish = aSubscription()
                .ownedBy(customer)
                .to(any(plans))
                .createdAt(clock.instant())
                .build();
        database.get(Subscriptions.class).add(wish).then().block(SOON);
    }

    private void change(CustomerId customer, UnaryOperator<Subscription> change) {
        List<Subscription> known = subscriptionsOf(customer);
        if (!known.isEmpty()) {
            database.get(Subscriptions.class)
                    .save(change.apply(any(known)))
                    .onErrorComplete(StaleWrite.class)
                    .block(SOON);
        }
    }

    /// In vain.
    private void ask(CustomerId customer) {
        subscriptionsOf(customer).stream()
                .flatMap(known -> known.providerId().stream())
                .forEach(id -> database.get(UnansweredQuestions.class)
                        .remember(id, clock.instant(), OutagePolicy.USUAL.limit())
                        .block(SOON));
    }

    private List<Subscription> subscriptionsOf(CustomerId customer) {
        return database.get(Subscriptions.class).of(customer).collectList().block(SOON);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
