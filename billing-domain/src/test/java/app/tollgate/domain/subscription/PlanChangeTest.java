package app.tollgate.domain.subscription;

import static app.tollgate.domain.subscription.SubscriptionExamples.APRIL;
import static app.tollgate.domain.subscription.SubscriptionExamples.FEBRUARY;
import static app.tollgate.domain.subscription.SubscriptionExamples.MARCH;
import static app.tollgate.domain.subscription.SubscriptionExamples.STARTED;
import static app.tollgate.domain.subscription.SubscriptionExamples.active;
import static app.tollgate.domain.subscription.SubscriptionExamples.sale;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlanId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A change of plan comes into force with the first charge at the new price (SUB-6).
@Tag("SUB-6")
class PlanChangeTest {

    private static final Instant CONSENT = STARTED.plusSeconds(5 * 86_400);
    private static final Plan DEARER = aPlan().with(
                    new PlanTerms(euro(2990), SubscriptionExamples.MONTHLY, Optional.empty(), Optional.empty()))
            .build();
    private static final BilledPlans PLANS = new BilledPlans(SubscriptionExamples.PLAN, DEARER);

    @Test
    void keeps_the_old_plan_until_the_new_price_is_charged() {
        Subscription agreed = reading(active(), CONSENT, Optional.of(FEBRUARY), List.of());

        assertThat(agreed.plan()).isEqualTo(SubscriptionExamples.PLAN.id());
        assertThat(agreed.paidThrough()).contains(FEBRUARY);
        assertThat(agreed.course().change()).contains(new PlanChange.Agreed(DEARER.id(), FEBRUARY));
    }

    @Test
    void comes_into_force_with_the_charge_at_the_new_price() {
        Subscription agreed = reading(active(), CONSENT, Optional.of(FEBRUARY), List.of());

        Subscription changed = reading(agreed, FEBRUARY, Optional.of(MARCH), List.of(dearer(FEBRUARY)));

        assertThat(changed.plan()).isEqualTo(DEARER.id());
        assertThat(changed.paidThrough()).contains(MARCH);
        assertThat(changed.course().since()).contains(FEBRUARY);
        assertThat(changed.course().change()).isEmpty();
    }

    @Test
    @Tag("WHK-3")
    void is_found_out_late_with_the_same_end() {
        Subscription late = reading(
                active(),
                MARCH,
                Optional.of(APRIL),
                List.of(sale(SaleState.COMPLETED, STARTED), dearer(FEBRUARY), dearer(MARCH)));

        assertThat(late.plan()).isEqualTo(DEARER.id());
        assertThat(late.paidThrough()).contains(APRIL);
        assertThat(late.course().since()).contains(FEBRUARY);
    }

    @Test
    void a_renewal_at_the_old_price_before_the_consent_is_the_old_plans() {
        Subscription agreed = reading(
                active(), FEBRUARY.plusSeconds(60), Optional.of(MARCH), List.of(sale(SaleState.COMPLETED, FEBRUARY)));

        assertThat(agreed.plan()).isEqualTo(SubscriptionExamples.PLAN.id());
        assertThat(agreed.paidThrough()).contains(MARCH);
        assertThat(agreed.course().change()).contains(new PlanChange.Agreed(DEARER.id(), MARCH));
    }

    @Test
    void gives_nothing_of_the_new_plan_while_its_first_charge_fails() {
        Subscription agreed = reading(active(), CONSENT, Optional.of(FEBRUARY), List.of());

        Subscription failed = reading(
                agreed,
                FEBRUARY,
                Optional.of(MARCH),
                List.of(new Sale(
                        new ProviderSaleId("SALE-F"),
                        SaleState.DECLINED,
                        euro(2990),
                        Optional.empty(),
                        Optional.empty(),
                        FEBRUARY)));

        assertThat(failed.plan()).isEqualTo(SubscriptionExamples.PLAN.id());
        assertThat(failed.paidThrough()).contains(FEBRUARY);
    }

    @Test
    void an_older_report_does_not_bring_the_old_plan_back() {
        Subscription changed = reading(active(), FEBRUARY, Optional.of(MARCH), List.of(dearer(FEBRUARY)));

        Subscription after = changed.observe(
                        SubscriptionExamples.report(ProviderStatus.ACTIVE, CONSENT.minusSeconds(1)),
                        List.of(sale(SaleState.COMPLETED, STARTED)),
                        new BilledPlans(DEARER, SubscriptionExamples.PLAN),
                        FEBRUARY.plusSeconds(9))
                .subscription();

        assertThat(after.plan()).isEqualTo(DEARER.id());
        assertThat(after.paidThrough()).contains(MARCH);
    }

    @Test
    void asking_for_consent_changes_nothing_that_is_paid_for() {
        Subscription asked = active().asking(new PlanChange.Asked(DEARER.id(), URI.create("https://a.test/"), CONSENT));

        Subscription renewed = SubscriptionExamples.observed(
                asked,
                SubscriptionExamples.report(ProviderStatus.ACTIVE, FEBRUARY),
                List.of(sale(SaleState.COMPLETED, FEBRUARY)));

        assertThat(renewed.plan()).isEqualTo(SubscriptionExamples.PLAN.id());
        assertThat(renewed.paidThrough()).contains(MARCH);
    }

    private static Subscription reading(
            Subscription before, Instant updatedAt, Optional<Instant> nextBilling, List<Sale> sales) {
        ProviderSubscription report = SubscriptionExamples.report(ProviderStatus.ACTIVE, updatedAt);
        ProviderSubscription onNewPlan = new ProviderSubscription(
                report.id(),
                new ProviderPlanId("P-2"),
                report.status(),
                report.customId(),
                false,
                report.startsAt(),
                updatedAt,
                nextBilling,
                Dunning.NONE);
        return before.observe(onNewPlan, sales, PLANS, updatedAt).subscription();
    }

    private static Sale dearer(Instant at) {
        return new Sale(
                new ProviderSaleId("NEW-" + at),
                SaleState.COMPLETED,
                euro(2990),
                Optional.empty(),
                Optional.empty(),
                at);
    }
}
