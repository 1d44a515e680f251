package app.tollgate.application.subscription;

import static app.tollgate.application.subscription.Reports.aPaidSale;
import static app.tollgate.application.subscription.Reports.aReport;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SampleCustomers.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.subscription.LinkSubscription.Command;
import app.tollgate.application.subscription.LinkSubscription.Outcome;
import app.tollgate.application.testing.InMemoryAccessFacts;
import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SUB-2")
class LinkSubscriptionTest {

    private final SubscriptionHouse house = new SubscriptionHouse();
    private final Reports anns = aReport("I-BUTTON").of(house.ann.id());

    @Test
    void a_customers_own_paid_subscription_is_linked_and_access_follows() {
        house.paypal.reports(anns.build(), aPaidSale("S-1", NOW));

        Outcome outcome = link(house.monthly);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Linked.class, linked -> {
            assertThat(linked.view().plan()).isEqualTo(house.monthly);
            assertThat(linked.view().subscription().status()).isEqualTo(new SubscriptionStatus.Active());
            assertThat(linked.view().remaining())
                    .hasValueSatisfying(left -> assertThat(left).isPositive());
        });
        assertThat(accessReason()).isEqualTo(AccessReason.SUBSCRIPTION_PAID);
    }

    @Test
    void linking_twice_makes_one_row_and_one_payment() {
        house.paypal.reports(anns.build(), aPaidSale("S-1", NOW));

        assertThat(link(house.monthly)).isInstanceOf(Outcome.Linked.class);
        assertThat(link(house.monthly)).isInstanceOf(Outcome.Linked.class);

        assertThat(house.rows()).hasSize(1);
        assertThat(house.payments.all()).hasSize(1);
    }

    @Test
    void somebody_elses_subscription_looks_absent_and_nothing_is_stored() {
        var ben = aCustomer();
        assertThat(house.customers.with(ben)).isNotNull();
        house.paypal.reports(anns.of(ben.id()).build(), aPaidSale("S-1", NOW));

        Outcome outcome = link(house.monthly);

        assertThat(outcome).isEqualTo(new Outcome.NoSuchSubscription());
        assertNothingStored();
    }

    @Test
    void a_subscription_that_names_nobody_looks_absent_and_nothing_is_stored() {
        house.paypal.reports(aReport("I-BUTTON").build(), aPaidSale("S-1", NOW));

        Outcome outcome = link(house.monthly);

        assertThat(outcome).isEqualTo(new Outcome.NoSuchSubscription());
        assertNothingStored();
    }

    @Test
    void a_subscription_to_another_plan_than_claimed_is_refused() {
        house.paypal.reports(anns.to(SubscriptionHouse.YEARLY_AT_PAYPAL).build(), aPaidSale("S-1", NOW));

        Outcome ours = link(house.monthly);
        house.paypal.reports(anns.to("P-OTHER-SHOP").build(), aPaidSale("S-1", NOW));
        Outcome foreign = link(house.monthly);

        assertThat(List.of(ours, foreign)).containsOnly(new Outcome.OtherPlan());
        assertNothingStored();
    }

    @Test
    void an_unknown_plan_code_is_refused_without_asking_paypal() {
        Outcome outcome =
                house.link().link(command(new PlanCode("no_such_plan"))).block(SOON);

        assertThat(outcome).isEqualTo(new Outcome.NoSuchPlan());
        assertThat(house.paypal.finds()).isEmpty();
    }

    @Test
    void an_id_that_paypal_does_not_know_is_refused() {
        Outcome outcome = link(house.monthly);

        assertThat(outcome).isEqualTo(new Outcome.NoSuchSubscription());
    }

    @Test
    @Tag("SUB-10")
    void a_second_live_subscription_is_refused_and_the_first_stays() {
        Subscription first = house.annsSubscription(house.monthly)
                .knownAs("I-FIRST")
                .activeUntil(daysLater(30))
                .build();
        house.has(first);
        house.paypal.reports(anns.build(), aPaidSale("S-1", NOW));

        Outcome outcome = link(house.monthly);

        assertThat(outcome).isEqualTo(new Outcome.AlreadySubscribed());
        assertThat(house.liveRows()).containsExactly(first);
    }

    @Test
    void one_that_ended_at_paypal_meanwhile_is_refused() {
        house.paypal.reports(anns.in(ProviderStatus.CANCELLED).build());

        Outcome outcome = link(house.monthly);

        assertThat(outcome).isEqualTo(new Outcome.AlreadyEnded());
    }

    @Test
    void one_that_paypal_still_thinks_unapproved_is_linked_and_waits() {
        house.paypal.reports(anns.in(ProviderStatus.APPROVAL_PENDING).build());

        Outcome outcome = link(house.monthly);

        assertThat(outcome).isInstanceOf(Outcome.Linked.class);
        assertThat(accessReason()).isEqualTo(AccessReason.APPROVAL_AWAITED);
        house.paypal.reports(anns.updatedAt(NOW.plusSeconds(5)).build(), aPaidSale("S-1", NOW));
        assertThat(link(house.monthly)).isInstanceOf(Outcome.Linked.class);
        assertThat(accessReason()).isEqualTo(AccessReason.SUBSCRIPTION_PAID);
    }

    @Test
    void without_an_answer_the_customer_is_asked_to_come_again() {
        house.paypal.reports(anns.build());
        Optional<Duration> later = Optional.of(Duration.ofSeconds(9));

        house.paypal.answersReadingsWith(new GatewayAnswer.Unavailable<>(later));
        Outcome unavailable = link(house.monthly);
        house.paypal.answersReadingsWith(new GatewayAnswer.Unknown<>());
        Outcome silent = link(house.monthly);

        assertThat(unavailable).isEqualTo(new Outcome.ProviderUnavailable(later));
        assertThat(silent).isEqualTo(new Outcome.ProviderUnavailable(Optional.empty()));
        assertNothingStored();
    }

    @Test
    void a_refusal_that_is_about_the_sellers_account_does_not_deny_the_subscription() {
        house.paypal.reports(anns.build());
        house.paypal.answersReadingsWith(new GatewayAnswer.Refused<>("PERMISSION_DENIED", "d3b06"));

        Outcome outcome = link(house.monthly);

        assertThat(outcome).isEqualTo(new Outcome.ProviderUnavailable(Optional.empty()));
    }

    private Outcome link(Plan plan) {
        return house.link().link(command(plan.code())).block(SOON);
    }

    private Command command(PlanCode plan) {
        return new Command(house.ann, new ProviderSubscriptionId("I-BUTTON"), plan);
    }

    private AccessReason accessReason() {
        TierOrder tiers = new TierOrder(List.of(new Tier("free"), new Tier("pro")));
        AccessRules rules = new AccessRules(new AccessPolicy(tiers, Duration.ofDays(3), Map.of()));
        var facts = new InMemoryAccessFacts(house.subscriptions, house.plans).of(house.ann.id());
        return rules.decide(facts.block(SOON), NOW.plusSeconds(10)).reason();
    }

    private void assertNothingStored() {
        assertThat(house.subscriptions.all()).isEmpty();
        assertThat(house.payments.all()).isEmpty();
    }
}
