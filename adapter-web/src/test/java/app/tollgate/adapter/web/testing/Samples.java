package app.tollgate.adapter.web.testing;

import app.tollgate.application.subscription.SubscriptionView;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.plan.DisplayPrice;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanDisplay;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.ProviderProductId;
import app.tollgate.domain.plan.Publication;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TrialTerms;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.PlanCourse;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Valid things to start from.
public final class Samples {

    public static final UUID ID = UUID.fromString("0198c5a0-0000-7000-8000-000000000001");
    public static final Instant PAID_THROUGH = Instant.parse("2026-03-31T10:00:00Z");

    private Samples() {}

    public static Money money(String amount, String currency) {
        return Money.of(new BigDecimal(amount), new Currency(currency));
    }

    public static Plan monthly() {
        return plan(
                "pro_monthly",
                new PlanTerms(
                        money("9.00", "USD"),
                        new BillingInterval(BillingInterval.Unit.MONTH, 1),
                        Optional.of(
                                new TrialTerms(new BillingInterval(BillingInterval.Unit.DAY, 7), 1, Optional.empty())),
                        Optional.empty()));
    }

    public static Plan yearly() {
        return plan(
                "pro_yearly",
                new PlanTerms(
                        money("79.00", "USD"),
                        new BillingInterval(BillingInterval.Unit.YEAR, 1),
                        Optional.empty(),
                        Optional.of(money("5.00", "USD"))));
    }

    public static Plan plan(String code, PlanTerms terms) {
        return new Plan(
                new PlanId(ID),
                new PlanCode(code),
                1,
                terms,
                new PlanBenefits(
                        new Tier("pro"),
                        List.of("Everything"),
                        Map.of("repairs", new Limit.UpTo(300), "stock", new Limit.Unlimited()),
                        100,
                        5),
                new PlanDisplay(
                        "Pro",
                        "All of it",
                        Optional.of(money("6.58", "USD")),
                        Optional.of("30% Off"),
                        1,
                        List.of(
                                new DisplayPrice.Fixed(money("756.00", "INR")),
                                new DisplayPrice.Converted(
                                        new Currency("JPY"), new BigDecimal("150.5"), LocalDate.of(2026, 1, 1)))),
                PlanStatus.ACTIVE,
                new Publication.Published(new ProviderProductId("PROD-1"), new ProviderPlanId("P-1")));
    }

    public static Subscription subscription(CustomerId owner, SubscriptionStatus status, ProviderStatus reported) {
        return new Subscription(
                new SubscriptionId(ID),
                owner,
                new PlanId(ID),
                status,
                Optional.of(new ProviderSubscriptionId("I-BW452GLLEP1G")),
                Optional.of(new ProviderReport(
                        reported,
                        Instant.parse("2026-02-22T08:30:00Z"),
                        Instant.parse("2026-03-01T10:00:05Z"),
                        Optional.of(PAID_THROUGH),
                        Instant.parse("2026-03-01T11:59:00Z"),
                        Dunning.NONE)),
                Optional.of(PAID_THROUGH),
                PlanCourse.STRAIGHT,
                Instant.parse("2026-02-22T08:29:00Z"),
                Instant.parse("2026-03-01T11:59:00Z"),
                3);
    }

    /// As its owner sees it, with time left.
    public static SubscriptionView view(Subscription subscription) {
        return new SubscriptionView(
                subscription,
                monthly(),
                subscription.paidThrough(),
                subscription.paidThrough().map(end -> Duration.between(TestClock.NOW, end)),
                Optional.empty(),
                false);
    }
}
