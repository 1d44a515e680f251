package app.tollgate.domain.testing;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Builds a plan from a valid default: EUR 12.90 a month, tier `pro`, active, not at PayPal. Codes and ids are unused.
public final class SamplePlans {

    private final UUID id = new UUID(0x7001L << 12 | 0x7000, Moments.unusedNumber());
    private PlanCode code = new PlanCode("plan_" + id.getLeastSignificantBits());
    private int version = 1;
    private PlanTerms terms = new PlanTerms(
            euro(1290), new BillingInterval(BillingInterval.Unit.MONTH, 1), Optional.empty(), Optional.empty());
    private PlanBenefits benefits = benefitsOf("pro");
    private PlanDisplay display = displayAt(1);
    private PlanStatus status = PlanStatus.ACTIVE;
    private Publication publication = new Publication.Unpublished();

    private SamplePlans() {}

    public static SamplePlans aPlan() {
        return new SamplePlans();
    }

    public static Money euro(long cents) {
        return new Money(cents, new Currency("EUR"));
    }

    public SamplePlans coded(String next) {
        code = new PlanCode(next);
        return this;
    }

    public SamplePlans version(int next) {
        version = next;
        return this;
    }

    public SamplePlans with(PlanTerms next) {
        terms = next;
        return this;
    }

    public SamplePlans with(PlanBenefits next) {
        benefits = next;
        return this;
    }

    public SamplePlans with(PlanDisplay next) {
        display = next;
        return this;
    }

    public SamplePlans with(Publication next) {
        publication = next;
        return this;
    }

    public SamplePlans ofTier(String tier) {
        return with(benefitsOf(tier));
    }

    public SamplePlans sortedAt(int sortOrder) {
        return with(displayAt(sortOrder));
    }

    public SamplePlans inactive() {
        status = PlanStatus.INACTIVE;
        return this;
    }

    public SamplePlans publishedAs(String providerPlan) {
        return publishedAs(providerPlan, "PROD-" + providerPlan);
    }

    public SamplePlans publishedAs(String providerPlan, String product) {
        return with(new Publication.Published(new ProviderProductId(product), new ProviderPlanId(providerPlan)));
    }

    public Plan build() {
        return new Plan(new PlanId(id), code, version, terms, benefits, display, status, publication);
    }

    private static PlanBenefits benefitsOf(String tier) {
        return new PlanBenefits(
                new Tier(tier),
                List.of("Everything"),
                Map.of("exports", new Limit.UpTo(50), "projects", new Limit.Unlimited()),
                100,
                5);
    }

    private static PlanDisplay displayAt(int sortOrder) {
        return new PlanDisplay("Pro", "For professionals", Optional.empty(), Optional.empty(), sortOrder, List.of());
    }
}
