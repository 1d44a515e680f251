package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.AccessOverrides;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.access.Entitlement;
import app.tollgate.domain.access.OverrideFact;
import app.tollgate.domain.access.SubscriptionFact;
import app.tollgate.domain.access.Trial;
import app.tollgate.domain.access.TrialFact;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.subscription.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every view of access facts promises.
public interface AccessFactsContract {

    AccessFactsView facts();

    CustomerId aKnownCustomer();

    CustomerId aCustomerWith(Trial trial);

    AccessOverrides overrides();

    void know(Plan plan);

    void know(Subscription subscription);

    @Test
    @Tag("ACC-1")
    default void gives_a_customers_subscriptions_with_the_benefits_of_their_plans_newest_first() {
        CustomerId customer = aKnownCustomer();
        Plan basic = aPlan().ofTier("basic").build();
        Plan pro = aPlan().ofTier("pro").build();
        know(basic);
        know(pro);
        Subscription ended =
                aSubscription().ownedBy(customer).to(basic).cancelled(NOW).build();
        Subscription live = aSubscription()
                .ownedBy(customer)
                .to(pro)
                .createdAt(daysLater(1))
                .activeUntil(daysLater(31))
                .build();
        know(ended);
        know(live);

        AccessFacts facts = facts().of(customer).block(SOON);

        assertThat(facts.subscriptions()).containsExactly(fact(live, pro), fact(ended, basic));
    }

    @Test
    @Tag("ACC-1")
    default void gives_no_facts_of_somebody_nobody_knows() {
        AccessFacts facts = facts().of(new CustomerId("stranger")).block(SOON);

        assertThat(facts.subscriptions()).isEmpty();
    }

    @Test
    @Tag("ACC-1")
    default void leaves_out_intents_that_were_given_up() {
        CustomerId customer = aKnownCustomer();
        Plan plan = aPlan().build();
        know(plan);
        Subscription kept = aSubscription().ownedBy(customer).to(plan).build();
        know(kept);
        know(aSubscription().ownedBy(customer).to(plan).build().abandoned(NOW));

        AccessFacts facts = facts().of(customer).block(SOON);

        assertThat(facts.subscriptions()).containsExactly(fact(kept, plan));
    }

    @Test
    @Tag("ACC-7")
    default void gives_the_facts_of_several_customers_each_to_its_own() {
        CustomerId first = aKnownCustomer();
        CustomerId second = aKnownCustomer();
        CustomerId stranger = new CustomerId("stranger");
        Plan plan = aPlan().build();
        know(plan);
        Subscription ended =
                aSubscription().ownedBy(first).to(plan).cancelled(NOW).build();
        Subscription another = aSubscription().ownedBy(second).to(plan).build();
        know(ended);
        know(another);

        Map<CustomerId, AccessFacts> facts =
                facts().ofAll(Set.of(first, second, stranger)).block(SOON);

        assertThat(facts)
                .isEqualTo(Map.of(
                        first, new AccessFacts(List.of(fact(ended, plan))),
                        second, new AccessFacts(List.of(fact(another, plan))),
                        stranger, AccessFacts.none()));
    }

    @Test
    @Tag("TRL-1")
    default void gives_the_trial_with_the_benefits_of_the_first_plan_of_its_tier_on_the_price_list() {
        know(aPlan().ofTier("pro").sortedAt(2).build());
        know(aPlan().ofTier("pro").sortedAt(1).inactive().build());
        Plan first = aPlan().with(exports(7)).sortedAt(1).build();
        know(first);
        know(aPlan().ofTier("basic").sortedAt(0).build());
        Trial trial = new Trial(new Tier("pro"), NOW, daysLater(7));

        CustomerId customer = aCustomerWith(trial);

        assertThat(facts().of(customer).block(SOON).trial())
                .contains(new TrialFact(Entitlement.of(first.code(), first.benefits()), NOW, daysLater(7)));
    }

    @Test
    @Tag("TRL-1")
    default void gives_the_tier_alone_when_no_plan_sells_it() {
        CustomerId customer = aCustomerWith(new Trial(new Tier("pro"), NOW, daysLater(7)));

        assertThat(facts().of(customer).block(SOON).trial())
                .contains(new TrialFact(Entitlement.ofTierAlone(new Tier("pro")), NOW, daysLater(7)));
    }

    @Test
    @Tag("ACC-4")
    default void gives_role_and_override_whether_or_not_they_go_together() {
        CustomerId customer = aKnownCustomer();
        Plan pro = aPlan().ofTier("pro").build();
        know(pro);
        var override = new AccessOverride(customer, new Tier("pro"), "for the demo", customer, NOW);

        overrides().force(override).block(SOON);
        AccessFacts forced = facts().of(customer).block(SOON);
        overrides().release(customer, customer, daysLater(1)).block(SOON);
        AccessFacts released = facts().of(customer).block(SOON);

        assertThat(forced)
                .isEqualTo(new AccessFacts(
                        Role.USER,
                        List.of(),
                        Optional.empty(),
                        Optional.of(new OverrideFact(Entitlement.of(pro.code(), pro.benefits()), NOW))));
        assertThat(released.override()).isEmpty();
    }

    private static PlanBenefits exports(int max) {
        return new PlanBenefits(new Tier("pro"), List.of(), Map.of("exports", new Limit.UpTo(max)), 0, 0);
    }

    private static SubscriptionFact fact(Subscription subscription, Plan plan) {
        return InMemoryAccessFacts.fact(subscription, plan);
    }
}
