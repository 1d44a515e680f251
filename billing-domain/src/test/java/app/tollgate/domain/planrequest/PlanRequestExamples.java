package app.tollgate.domain.planrequest;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.SamplePlans.euro;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.period.BillingPeriod;
import app.tollgate.domain.plan.Plan;
import java.time.Instant;
import java.util.UUID;

/// Requests for a plan of 12.90 EUR.
public final class PlanRequestExamples {

    public static final CustomerId ANN = new CustomerId("ann");
    public static final CustomerId BOSS = new CustomerId("boss");
    public static final CustomerId DEPUTY = new CustomerId("deputy");

    private PlanRequestExamples() {}

    public static PlanRequest paying(Plan plan, long cents) {
        return new PlanRequest(
                new PlanRequestId(new UUID(0, 1)),
                ANN,
                new RequestedPlan(plan.id(), plan.code(), euro(1290)),
                new Transfer(new PaymentMethodCode("bank"), new TransferId("FT-1"), euro(cents)),
                new RequestStatus.Pending(),
                NOW);
    }

    public static PlanRequest given(Plan plan, Instant start, Instant end) {
        return paying(plan, 1290).with(new RequestStatus.Active(BOSS, NOW, new BillingPeriod(start, end), start));
    }
}
