package app.tollgate.application.plancard;

import static app.tollgate.application.testing.SamplePlanRequests.aRequest;
import static app.tollgate.application.testing.SamplePlanRequests.active;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.testing.InMemoryAccessFacts;
import app.tollgate.application.testing.InMemoryAccessOverrides;
import app.tollgate.application.testing.InMemoryCustomers;
import app.tollgate.application.testing.InMemoryGrants;
import app.tollgate.application.testing.InMemoryPlanRequests;
import app.tollgate.application.testing.InMemoryPlans;
import app.tollgate.application.testing.InMemorySubscriptions;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.access.SignUpTrial;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.domain.plancard.CardSource;
import app.tollgate.domain.plancard.CardState;
import app.tollgate.domain.plancard.InvoiceState;
import app.tollgate.domain.plancard.PlanCard;
import app.tollgate.domain.planrequest.PlanRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("MAN-3")
class ShowPlanCardTest {

    private final Plan pro = aPlan().ofTier("pro").build();
    private final InMemoryPlans plans = new InMemoryPlans().with(pro);
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final InMemoryCustomers people = new InMemoryCustomers();
    private final InMemoryGrants grants = new InMemoryGrants();
    private final InMemoryPlanRequests requests = new InMemoryPlanRequests(people);
    private final MovableClock clock = new MovableClock(NOW);
    private final ShowPlanCard cards = new ShowPlanCardService(
            new InMemoryAccessFacts(subscriptions, plans, people, new InMemoryAccessOverrides(), grants),
            requests,
            subscriptions,
            plans,
            new AccessRules(new AccessPolicy(
                    new TierOrder(List.of(new Tier("free"), new Tier("pro"))), Duration.ofDays(3), Map.of())),
            clock);

    @Test
    @Tag("TRL-1")
    void a_new_customer_sees_the_trial_then_the_request_then_the_plan() {
        CustomerId ann = aNewCustomer();
        assertThat(card(ann))
                .isEqualTo(new PlanCard(
                        CardSource.SIGN_UP_TRIAL,
                        Optional.of(pro.code()),
                        CardState.ACTIVE,
                        Optional.of(InvoiceState.UNPAID),
                        Optional.of(euro(0)),
                        Optional.of(daysLater(7))));

        PlanRequest request = aRequest(ann, pro);
        assertThat(requests.add(request).block(SOON)).isTrue();
        assertThat(card(ann).state()).isEqualTo(CardState.PENDING);

        given(ann, request);
        assertThat(card(ann))
                .isEqualTo(new PlanCard(
                        CardSource.MANUAL_PLAN,
                        Optional.of(pro.code()),
                        CardState.ACTIVE,
                        Optional.of(InvoiceState.PAID),
                        Optional.of(euro(1290)),
                        Optional.of(daysLater(30))));
    }

    @Test
    void a_subscriber_sees_what_the_subscription_costs() {
        CustomerId ann = aNewCustomer();
        assertThat(subscriptions
                        .add(aSubscription()
                                .ownedBy(ann)
                                .to(pro)
                                .activeUntil(daysLater(30))
                                .build())
                        .block(SOON))
                .isTrue();

        assertThat(card(ann).source()).isEqualTo(CardSource.SUBSCRIPTION);
        assertThat(card(ann).amount()).contains(euro(1290));
        assertThat(card(ann).expiresAt()).contains(daysLater(30));
    }

    @Test
    void a_stranger_sees_the_free_plan() {
        assertThat(card(new CustomerId("stranger")).state()).isEqualTo(CardState.FREE);
    }

    private void given(CustomerId customer, PlanRequest request) {
        Grant grant = new Grant(
                new GrantId(UUID.randomUUID()),
                customer,
                GrantKind.MANUAL_PLAN,
                pro.benefits().tier(),
                Optional.of(pro.id()),
                NOW,
                daysLater(30),
                "paid by hand",
                customer,
                NOW);
        assertThat(grants.add(grant).block(SOON)).isTrue();
        assertThat(requests.move(request, active(customer, NOW, daysLater(30))).block(SOON))
                .isTrue();
    }

    private CustomerId aNewCustomer() {
        return people.recognize(anIdentity(), Role.USER, new SignUpTrial(7, new Tier("pro")).from(NOW), NOW)
                .block(SOON)
                .id();
    }

    private PlanCard card(CustomerId customer) {
        return cards.show(customer).block(SOON);
    }
}
