package app.tollgate.application.subscription;

import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.gateway.SubscriptionGateway.Creation;
import app.tollgate.application.subscription.StartSubscription.Outcome;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@Tag("SUB-1")
class StartSubscriptionTest {

    private static final ProviderSubscriptionId FIRST_CREATED = new ProviderSubscriptionId("I-CREATED1");
    private static final URI FIRST_LINK = URI.create("https://paypal.test/approve?ba_token=BA-1");

    private final SubscriptionHouse house = new SubscriptionHouse();

    @Test
    void a_customer_gets_a_link_to_approve_and_the_intent_keeps_it() {
        Outcome outcome = house.startNow(house.monthly);

        assertThat(outcome).isEqualTo(new Outcome.AwaitingApproval(FIRST_CREATED, FIRST_LINK, false));
        assertThat(house.onlyRow().status()).isEqualTo(new SubscriptionStatus.ApprovalPending(Optional.of(FIRST_LINK)));
        assertThat(house.onlyRow().providerId()).contains(FIRST_CREATED);
        assertThat(house.onlyRow().plan()).isEqualTo(house.monthly.id());
    }

    @Test
    void paypal_is_told_the_plan_the_customer_and_where_to_send_the_buyer_back() {
        assertThat(house.startNow(house.monthly)).isInstanceOf(Outcome.AwaitingApproval.class);

        assertThat(house.paypal.creations())
                .containsExactly(new Creation(
                        RequestId.of('s', house.onlyRow().id().value()),
                        new ProviderPlanId(SubscriptionHouse.MONTHLY_AT_PAYPAL),
                        house.ann.id(),
                        house.ann.email(),
                        URI.create("https://shop.test/back"),
                        URI.create("https://shop.test/away"),
                        Optional.empty()));
    }

    @Test
    void the_intent_is_stored_before_paypal_is_asked() {
        List<Subscription> storedWhenAsked = new ArrayList<>();
        house.paypal.onNextCreation(creation -> {
            storedWhenAsked.addAll(house.rows());
            return house.paypal.createOnce(creation);
        });

        assertThat(house.startNow(house.monthly)).isInstanceOf(Outcome.AwaitingApproval.class);

        assertThat(storedWhenAsked).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(new SubscriptionStatus.ApprovalPending(Optional.empty()));
            assertThat(house.paypal.creations().getFirst().requestId())
                    .isEqualTo(RequestId.of('s', row.id().value()));
        });
    }

    @Test
    void nothing_happens_before_somebody_subscribes_to_the_answer() {
        Mono<Outcome> nobodyWaits = house.start().start(house.wants(house.monthly));

        assertThat(nobodyWaits).isNotNull();
        assertThat(house.rows()).isEmpty();
        assertThat(house.paypal.creations()).isEmpty();
    }

    @Test
    void an_unknown_plan_is_refused() {
        Outcome outcome =
                house.start().start(house.wants(new PlanCode("no_such_plan"))).block(SOON);

        assertThat(outcome).isEqualTo(new Outcome.NoSuchPlan());
        assertNothingHappened();
    }

    @Test
    void an_inactive_plan_is_not_sold_although_paypal_has_it() {
        Plan inactive = known(aPlan().publishedAs("P-INACTIVE").inactive().build());

        Outcome outcome = house.startNow(inactive);

        assertThat(outcome).isEqualTo(new Outcome.PlanNotSold());
        assertNothingHappened();
    }

    @Test
    void a_plan_that_paypal_does_not_have_yet_is_refused() {
        Plan unpublished = known(aPlan().build());

        Outcome outcome = house.startNow(unpublished);

        assertThat(outcome).isEqualTo(new Outcome.PlanNotAtProvider());
        assertNothingHappened();
    }

    @Test
    void a_free_plan_is_never_bought() {
        PlanTerms free = new PlanTerms(
                euro(0), new BillingInterval(BillingInterval.Unit.MONTH, 1), Optional.empty(), Optional.empty());

        Outcome outcome = house.startNow(known(aPlan().with(free).build()));

        assertThat(outcome).isEqualTo(new Outcome.PlanNotAtProvider());
        assertNothingHappened();
    }

    @Test
    @Tag("SUB-10")
    void whoever_is_subscribed_cannot_subscribe_again_to_the_same_or_another_plan() {
        house.has(
                house.annsSubscription(house.monthly).activeUntil(daysLater(30)).build());

        Outcome same = house.startNow(house.monthly);
        Outcome other = house.startNow(house.yearly);

        assertThat(List.of(same, other)).containsOnly(new Outcome.AlreadySubscribed(new SubscriptionStatus.Active()));
        assertThat(house.paypal.creations()).isEmpty();
        assertThat(house.rows()).hasSize(1);
    }

    @Test
    @Tag("SUB-10")
    void a_subscription_that_is_unpaid_or_suspended_keeps_a_second_one_out() {
        for (SubscriptionStatus live :
                List.of(new SubscriptionStatus.PastDue(1), new SubscriptionStatus.Suspended(daysLater(0)))) {
            SubscriptionHouse other = new SubscriptionHouse();
            other.has(other.annsSubscription(other.monthly).in(live).build());

            assertThat(other.startNow(other.monthly)).isEqualTo(new Outcome.AlreadySubscribed(live));
            assertThat(other.paypal.creations()).isEmpty();
        }
    }

    @Test
    void whoever_cancelled_can_subscribe_again_at_once() {
        house.has(house.annsSubscription(house.monthly).cancelled(daysLater(0)).build());

        Outcome outcome = house.startNow(house.monthly);

        assertThat(outcome).isEqualTo(new Outcome.AwaitingApproval(FIRST_CREATED, FIRST_LINK, false));
    }

    @Test
    void paypals_no_is_passed_on_with_its_issue_and_debug_id() {
        house.paypal.onNextCreation(_ -> Mono.just(new GatewayAnswer.Refused<>("PLAN_STATUS_INVALID", "d3b06")));

        Outcome outcome = house.startNow(house.monthly);

        assertThat(outcome).isEqualTo(new Outcome.ProviderRefused("PLAN_STATUS_INVALID", "d3b06"));
    }

    @Test
    void trouble_with_the_sellers_account_is_not_the_buyers_and_keeps_the_intent() {
        house.paypal.onNextCreation(_ -> Mono.just(new GatewayAnswer.Refused<>("invalid_client", "d3b06")));

        Outcome outcome = house.startNow(house.monthly);

        assertThat(outcome).isEqualTo(new Outcome.ProviderUnavailable(Optional.empty()));
        assertThat(house.liveRows()).hasSize(1);
    }

    private Plan known(Plan plan) {
        assertThat(house.plans.add(plan).block(SOON)).isTrue();
        return plan;
    }

    private void assertNothingHappened() {
        assertThat(house.rows()).isEmpty();
        assertThat(house.paypal.creations()).isEmpty();
    }
}
