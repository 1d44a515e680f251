package app.tollgate.adapter.persistence.access;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.store.AccessOverrides;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.view.AccessHistoryView;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.access.SubscriptionFact;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was recorded, read again as of a moment. [AccessHistorySearchTest] tries it on histories at random.
@Tag("ACC-5")
class R2dbcAccessHistoryViewTest {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final KnownRows known = new KnownRows(DATABASE);
    private final Plan plan = aPlan().ofTier("pro").build();

    @BeforeEach
    void it_is_the_first_day() {
        itIs(NOW);
        known.know(plan);
    }

    @Test
    void before_the_first_call_and_of_a_stranger_there_are_no_facts() {
        CustomerId customer = known.aCustomer();

        assertThat(facts(customer, NOW.minusNanos(1000))).isEqualTo(AccessFacts.none());
        assertThat(facts(new CustomerId("stranger"), daysLater(1))).isEqualTo(AccessFacts.none());
        assertThat(facts(customer, NOW).role()).isEqualTo(Role.USER);
    }

    @Test
    void each_state_of_a_subscription_counts_from_its_change_until_the_next() {
        Subscription pending =
                aSubscription().ownedBy(known.aCustomer()).to(plan).build();
        known.know(pending);
        save(pending.abandoned(daysLater(2)));

        CustomerId customer = pending.customer();
        assertThat(facts(customer, daysLater(2).minusNanos(1000)).subscriptions())
                .extracting(SubscriptionFact::status)
                .containsExactly(pending.status());
        assertThat(facts(customer, daysLater(2)).subscriptions()).isEmpty();
    }

    @Test
    void limits_and_tier_are_those_of_the_plan_as_it_was_then() {
        Subscription subscription = aSubscription()
                .ownedBy(known.aCustomer())
                .to(plan)
                .activeUntil(daysLater(30))
                .build();
        known.know(subscription);
        PlanBenefits fewer = new PlanBenefits(new Tier("basic"), List.of(), Map.of(), 0, 0);
        itIs(daysLater(1));
        DATABASE.get(Plans.class).describe(plan.with(fewer, plan.display())).block(SOON);

        assertThat(benefits(subscription, daysLater(1).minusNanos(1000))).isEqualTo(plan.benefits());
        assertThat(benefits(subscription, daysLater(1))).isEqualTo(fewer);
    }

    @Test
    void of_two_changes_at_the_same_moment_the_later_counts() {
        Subscription first = aSubscription().ownedBy(known.aCustomer()).to(plan).build();
        known.know(first);
        save(first.abandoned(NOW));

        assertThat(facts(first.customer(), NOW).subscriptions()).isEmpty();
    }

    @Test
    void a_clock_that_goes_back_does_not_hide_what_came_later() {
        Subscription first = aSubscription()
                .ownedBy(known.aCustomer())
                .to(plan)
                .createdAt(daysLater(1))
                .build();
        known.know(first);
        save(first.abandoned(NOW));

        assertThat(facts(first.customer(), daysLater(1)).subscriptions()).isEmpty();
        assertThat(facts(first.customer(), NOW).subscriptions()).isEmpty();
    }

    @Test
    void whoever_writes_is_recorded_and_what_changes_nothing_is_not() {
        CustomerId customer = known.aCustomer();
        long before = DATABASE.count("access_history");

        DATABASE.execute("update customer set role = 'admin', changed_at = changed_at + interval '1 day'");
        DATABASE.execute("update customer set name = 'Another', changed_at = changed_at + interval '2 days'");
        DATABASE.execute("update plan set sort_order = 7, changed_at = changed_at + interval '2 days'");

        assertThat(DATABASE.count("access_history")).isEqualTo(before + 1);
        assertThat(facts(customer, daysLater(1)).role()).isEqualTo(Role.ADMIN);
        assertThat(facts(customer, daysLater(1).minusNanos(1000)).role()).isEqualTo(Role.USER);
    }

    @Test
    @Tag("ACC-4")
    void who_forced_a_tier_and_why_stays_on_record() {
        CustomerId customer = known.aCustomer();
        var overrides = DATABASE.get(AccessOverrides.class);
        overrides
                .force(new AccessOverride(customer, new Tier("pro"), "for the demo", customer, NOW))
                .then(overrides.release(customer, customer, daysLater(1)))
                .block(SOON);

        assertThat(DATABASE.count("""
            access_history where kind = 'override' and state ->> 'reason' = 'for the demo'
            """)).isEqualTo(1);
        assertThat(facts(customer, NOW).override()).isPresent();
        assertThat(facts(customer, daysLater(1)).override()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update access_history set happened_at = happened_at", "delete from access_history"})
    void nobody_rewrites_history(String attempt) {
        known.know(aSubscription().ownedBy(known.aCustomer()).to(plan).build());

        assertThatThrownBy(() -> DATABASE.execute(attempt))
                .hasMessageContaining("access_history is only ever added to");
    }

    @Test
    void a_state_that_carries_a_moment_is_read_to_the_microsecond() {
        Instant precise = NOW.plusNanos(123_456_000);
        Subscription cancelled = aSubscription()
                .ownedBy(known.aCustomer())
                .to(plan)
                .cancelled(precise)
                .build();
        known.know(cancelled);

        assertThat(facts(cancelled.customer(), NOW).subscriptions())
                .extracting(SubscriptionFact::status)
                .containsExactly(new SubscriptionStatus.Cancelled(precise));
    }

    private static PlanBenefits benefits(Subscription subscription, Instant at) {
        return facts(subscription.customer(), at).subscriptions().getFirst().benefits();
    }

    private static void save(Subscription subscription) {
        DATABASE.get(Subscriptions.class).save(subscription).block(SOON);
    }

    private static void itIs(Instant moment) {
        ((MovableClock) DATABASE.get(InstantSource.class)).set(moment);
    }

    private static AccessFacts facts(CustomerId customer, Instant at) {
        return DATABASE.get(AccessHistoryView.class).of(customer, at).block(SOON);
    }
}
