package app.tollgate.adapter.web.planrequest;

import static app.tollgate.adapter.web.testing.Samples.money;

import app.tollgate.adapter.web.testing.Samples;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.period.BillingPeriod;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.planrequest.PaymentMethodCode;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestStatus;
import app.tollgate.domain.planrequest.RequestedPlan;
import app.tollgate.domain.planrequest.Transfer;
import app.tollgate.domain.planrequest.TransferId;
import java.time.Instant;

/// Ann's request for a plan of 9.00 USD.
final class SampleRequests {

    static final PlanRequest PENDING = new PlanRequest(
            new PlanRequestId(Samples.ID),
            new CustomerId("ann"),
            new RequestedPlan(new PlanId(Samples.ID), new PlanCode("pro_monthly"), money("9.00", "USD")),
            new Transfer(new PaymentMethodCode("bank_transfer"), new TransferId("FT-1"), money("9.00", "USD")),
            new RequestStatus.Pending(),
            TestClock.NOW);

    static final PlanRequest ACTIVE = PENDING.with(new RequestStatus.Active(
            new CustomerId("boss"),
            TestClock.NOW,
            new BillingPeriod(TestClock.NOW, Instant.parse("2026-04-01T12:00:00Z")),
            TestClock.NOW));

    private SampleRequests() {}

    /// As its customer sees it.
    static String json(String status, String invoice, String startsAt, String expiryDate, String reason) {
        return "{" + fields(status, invoice, startsAt, expiryDate, reason) + "}";
    }

    static String fields(String status, String invoice, String startsAt, String expiryDate, String reason) {
        return """
            "id":"%s","plan":"pro_monthly","method":"bank_transfer","transferId":"FT-1",
            "amount":{"amount":"9.00","currency":"USD"},"price":{"amount":"9.00","currency":"USD"},
            "status":"%s","invoiceStatus":"%s","startsAt":%s,"expiryDate":%s,"reason":%s,
            "requestedAt":"2026-03-01T12:00:00Z"\
            """.formatted(Samples.ID, status, invoice, quoted(startsAt), quoted(expiryDate), quoted(reason));
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "null" : "\"" + text + "\"";
    }
}
