package app.tollgate.domain.subscription;

import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.period.BillingInterval.Unit;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.TrialTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A monthly subscription that started on 10 January, and what PayPal may report of it.
final class SubscriptionExamples {

    static final Instant STARTED = Instant.parse("2026-01-10T15:30:00Z");
    static final Instant FEBRUARY = Instant.parse("2026-02-10T10:00:00Z");
    static final Instant MARCH = Instant.parse("2026-03-10T10:00:00Z");
    static final Instant APRIL = Instant.parse("2026-04-10T10:00:00Z");
    static final BillingInterval MONTHLY = new BillingInterval(Unit.MONTH, 1);
    static final Plan PLAN = aPlan().build();

    private SubscriptionExamples() {}

    static Subscription intended(Plan plan) {
        return Subscription.intended(
                new SubscriptionId(new UUID(0, 1)), new CustomerId("user-1"), plan, STARTED.minusSeconds(60));
    }

    /// Approved and paid for once: until 10 February.
    static Subscription active() {
        return observed(
                intended(PLAN), report(ProviderStatus.ACTIVE, STARTED), List.of(sale(SaleState.COMPLETED, STARTED)));
    }

    static Subscription cancelledOn(Instant moment) {
        return observed(active(), report(ProviderStatus.CANCELLED, moment), List.of());
    }

    /// What PayPal says of a subscription that is paid up.
    static ProviderSubscription report(ProviderStatus status, Instant updatedAt) {
        return report(status, updatedAt, 0);
    }

    static ProviderSubscription report(ProviderStatus status, Instant updatedAt, int failedPayments) {
        return new ProviderSubscription(
                new ProviderSubscriptionId("I-EXAMPLE"),
                new ProviderPlanId("P-1"),
                status,
                Optional.of("user-1"),
                false,
                STARTED,
                updatedAt,
                Optional.empty(),
                new Dunning(failedPayments, Optional.empty(), Optional.empty()));
    }

    static Sale sale(SaleState state, Instant at) {
        return new Sale(new ProviderSaleId("SALE-" + at), state, euro(1290), Optional.empty(), Optional.empty(), at);
    }

    static Subscription observed(Subscription before, ProviderSubscription report, List<Sale> sales) {
        return before.observe(report, sales, PLAN, report.updatedAt()).subscription();
    }

    static PlanTerms terms(Optional<TrialTerms> trial) {
        return new PlanTerms(euro(1290), MONTHLY, trial, Optional.empty());
    }
}
