package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.SamplePlans.euro;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingPeriod;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.planrequest.PaymentMethod;
import app.tollgate.domain.planrequest.PaymentMethodCode;
import app.tollgate.domain.planrequest.PaymentMethods;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestStatus;
import app.tollgate.domain.planrequest.RequestedPlan;
import app.tollgate.domain.planrequest.Transfer;
import app.tollgate.domain.planrequest.TransferId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Requests, each with an id and a transfer no other example has, the later ones with the later ids.
public final class SamplePlanRequests {

    public static final PaymentMethodCode BANK = new PaymentMethodCode("bank_transfer");
    public static final PaymentMethodCode JAZZ_CASH = new PaymentMethodCode("jazzcash");
    public static final PaymentMethods METHODS = new PaymentMethods(List.of(
            new PaymentMethod(BANK, "Bank transfer", "To PK36 SCBL 0000"),
            new PaymentMethod(JAZZ_CASH, "JazzCash", "To 0300 0000000")));

    private static final AtomicLong NUMBERS = new AtomicLong(5_000_000);

    private SamplePlanRequests() {}

    /// Of the price, 12.90 EUR.
    public static Transfer aTransfer() {
        return aTransferOf(euro(1290));
    }

    public static Transfer aTransferOf(Money amount) {
        return new Transfer(BANK, new TransferId("FT-" + NUMBERS.incrementAndGet()), amount);
    }

    public static PlanRequest aRequest(CustomerId customer, Plan plan) {
        return aRequest(customer, plan, aTransfer());
    }

    public static PlanRequest aRequest(CustomerId customer, Plan plan, Transfer transfer) {
        return new PlanRequest(
                new PlanRequestId(SequentialIdentifiers.numbered(NUMBERS.incrementAndGet())),
                customer,
                new RequestedPlan(plan.id(), plan.code(), euro(1290)),
                transfer,
                new RequestStatus.Pending(),
                NOW);
    }

    public static RequestStatus.Active active(CustomerId by, Instant start, Instant end) {
        return new RequestStatus.Active(by, NOW, new BillingPeriod(start, end), start);
    }
}
