package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.access.SubscriptionFact;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every view of access facts promises.
public interface AccessFactsContract {

    AccessFactsView facts();

    CustomerId aKnownCustomer();

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

    private static SubscriptionFact fact(Subscription subscription, Plan plan) {
        return InMemoryAccessFacts.fact(subscription, plan);
    }
}
