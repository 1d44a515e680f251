package app.tollgate.domain.plancard;

import static app.tollgate.domain.planrequest.PlanRequestExamples.BOSS;
import static app.tollgate.domain.planrequest.PlanRequestExamples.given;
import static app.tollgate.domain.planrequest.PlanRequestExamples.paying;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.access.Entitlement;
import app.tollgate.domain.access.GrantFact;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.access.SubscriptionFact;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.RequestStatus;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("MAN-3")
class PlanCardsTest {

    private static final SubscriptionId ID = new SubscriptionId(new UUID(0, 1));
    private static final PlanCards CARDS = new PlanCards(new AccessRules(new AccessPolicy(
            new TierOrder(Stream.of("free", "basic", "pro").map(Tier::new).toList()), Duration.ofDays(3), Map.of())));

    private final Plan pro = aPlan().ofTier("pro").build();
    private final Plan basic = aPlan().ofTier("basic").build();

    @Test
    void a_paid_subscription_is_active_and_paid_until_paid_through() {
        PlanCard card = CARDS.show(of(subscribed(new SubscriptionStatus.Active(), daysLater(20))), NOW);

        shows(card, CardSource.SUBSCRIPTION, CardState.ACTIVE, InvoiceState.PAID);
        assertThat(card.amount()).contains(euro(990));
        assertThat(card.expiresAt()).contains(daysLater(20));
    }

    @Test
    void a_renewal_that_is_awaited_keeps_the_plan_active_and_unpaid() {
        PlanCard card = CARDS.show(of(subscribed(new SubscriptionStatus.Active(), daysLater(-1))), NOW);

        shows(card, CardSource.SUBSCRIPTION, CardState.ACTIVE, InvoiceState.UNPAID);
    }

    @Test
    void a_plan_paid_by_hand_shows_what_was_paid_and_where_its_renewals_end() {
        PlanRequest first = given(pro, daysLater(-5), daysLater(25));
        PlanRequest renewal = given(pro, daysLater(25), daysLater(55));
        CardFacts facts =
                facts(List.of(), List.of(grant(pro, -5, 25), grant(pro, 25, 55), grant(basic, 55, 85)), renewal, first);

        PlanCard card = CARDS.show(facts, NOW);

        shows(card, CardSource.MANUAL_PLAN, CardState.ACTIVE, InvoiceState.PAID);
        assertThat(card.plan()).contains(pro.code());
        assertThat(card.amount()).contains(euro(1290));
        assertThat(card.expiresAt()).contains(daysLater(55));
    }

    @Test
    void of_two_paid_plans_the_one_that_decides_on_access_is_shown() {
        SubscriptionFact subscription = subscribed(new SubscriptionStatus.Active(), daysLater(20));

        assertThat(CARDS.show(facts(List.of(subscription), List.of(grant(basic, -5, 25))), NOW)
                        .source())
                .isEqualTo(CardSource.SUBSCRIPTION);
        assertThat(CARDS.show(facts(List.of(cheap(subscription)), List.of(grant(pro, -5, 25))), NOW)
                        .source())
                .isEqualTo(CardSource.MANUAL_PLAN);
    }

    @Test
    void without_a_paid_plan_the_newest_request_is_shown_whatever_became_of_it() {
        PlanRequest pending = paying(pro, 1290);
        PlanRequest rejected = pending.with(new RequestStatus.Rejected(BOSS, NOW, "no money came"));
        PlanRequest over = given(pro, daysLater(-30), NOW);
        GrantFact trial = gift(GrantKind.SIGN_UP_TRIAL, -1, 6);

        shows(
                CARDS.show(facts(List.of(), List.of(trial), pending, over), NOW),
                CardSource.PLAN_REQUEST,
                CardState.PENDING,
                InvoiceState.UNPAID);
        shows(
                CARDS.show(facts(List.of(), List.of(), rejected, over), NOW),
                CardSource.PLAN_REQUEST,
                CardState.REJECTED,
                InvoiceState.UNPAID);
        shows(
                CARDS.show(facts(List.of(), List.of(grant(pro, -30, 0)), over), NOW),
                CardSource.PLAN_REQUEST,
                CardState.EXPIRED,
                InvoiceState.PAID);
    }

    @Test
    @Tag("TRL-1")
    void a_trial_is_active_with_an_unpaid_zero_invoice_and_then_expired() {
        CardFacts facts = of(gift(GrantKind.SIGN_UP_TRIAL, -1, 6));

        PlanCard running = CARDS.show(facts, NOW);
        PlanCard over = CARDS.show(facts, daysLater(6));

        shows(running, CardSource.SIGN_UP_TRIAL, CardState.ACTIVE, InvoiceState.UNPAID);
        assertThat(running.amount()).contains(euro(0));
        assertThat(running.expiresAt()).contains(daysLater(6));
        shows(over, CardSource.SIGN_UP_TRIAL, CardState.EXPIRED, InvoiceState.UNPAID);
    }

    @Test
    void what_is_given_shows_what_it_is_and_nothing_shows_the_free_plan() {
        assertThat(CARDS.show(of(gift(GrantKind.COUPON_TRIAL, -1, 6)), NOW).source())
                .isEqualTo(CardSource.COUPON_TRIAL);
        assertThat(CARDS.show(of(gift(GrantKind.FREE_ACCESS, -1, 6)), NOW).source())
                .isEqualTo(CardSource.FREE_ACCESS);
        assertThat(CARDS.show(facts(List.of(), List.of()), NOW)).isEqualTo(PlanCard.FREE);
    }

    @Test
    void a_plan_that_was_paid_by_hand_is_no_gift_when_it_is_over() {
        assertThat(CARDS.show(of(grant(pro, -30, 0)), NOW)).isEqualTo(PlanCard.FREE);
    }

    private static void shows(PlanCard card, CardSource source, CardState state, InvoiceState invoice) {
        assertThat(card.source()).isEqualTo(source);
        shows(card, state, invoice);
    }

    private static void shows(PlanCard card, CardState state, InvoiceState invoice) {
        assertThat(card.state()).isEqualTo(state);
        assertThat(card.invoice()).contains(invoice);
    }

    private CardFacts of(SubscriptionFact subscription) {
        return facts(List.of(subscription), List.of());
    }

    private CardFacts of(GrantFact gift) {
        return facts(List.of(), List.of(gift));
    }

    private CardFacts facts(List<SubscriptionFact> subscriptions, List<GrantFact> grants, PlanRequest... requests) {
        Map<SubscriptionId, Money> prices = Map.of(ID, euro(990));
        return new CardFacts(
                new AccessFacts(Role.USER, subscriptions, grants, Optional.empty()),
                List.of(requests),
                prices,
                List.of(basic, pro));
    }

    private SubscriptionFact subscribed(SubscriptionStatus status, Instant paidThrough) {
        return new SubscriptionFact(
                ID,
                pro.code(),
                pro.benefits(),
                status,
                Optional.of(daysLater(-60)),
                Optional.of(paidThrough),
                Optional.of(NOW));
    }

    private SubscriptionFact cheap(SubscriptionFact dear) {
        return new SubscriptionFact(
                ID,
                basic.code(),
                basic.benefits(),
                dear.status(),
                dear.startsAt(),
                dear.paidThrough(),
                dear.verifiedAt());
    }

    private static GrantFact grant(Plan plan, int start, int end) {
        return new GrantFact(
                GrantKind.MANUAL_PLAN, Entitlement.of(plan.code(), plan.benefits()), daysLater(start), daysLater(end));
    }

    private GrantFact gift(GrantKind kind, int start, int end) {
        return new GrantFact(kind, Entitlement.of(pro.code(), pro.benefits()), daysLater(start), daysLater(end));
    }
}
