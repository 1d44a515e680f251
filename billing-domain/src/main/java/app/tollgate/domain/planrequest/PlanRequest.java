package app.tollgate.domain.planrequest;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.period.BillingPeriod;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.planrequest.RequestStatus.Active;
import app.tollgate.domain.planrequest.RequestStatus.ApprovedOnce;
import app.tollgate.domain.planrequest.RequestStatus.Pending;
import app.tollgate.domain.planrequest.RequestStatus.Rejected;
import java.time.Instant;
import java.util.Optional;

/// A customer says to have paid for a plan by hand, and asks for it (MAN-1).
public record PlanRequest(
        PlanRequestId id,
        CustomerId customer,
        RequestedPlan plan,
        Transfer transfer,
        RequestStatus status,
        Instant requestedAt) {

    /// So many of one customer wait at most for a decision. The check of `open_slot` in V020 has the same number, and
    /// moves with it.
    public static final int OPEN_MAX = 3;

    public PlanRequest {
        if (!plan.price().currency().equals(transfer.amount().currency())) {
            throw new IllegalArgumentException("the price is in the currency of the transfer");
        }
    }

    public boolean matchesPrice() {
        return transfer.amount().equals(plan.price());
    }

    /// Whether asking for that again means this request.
    public boolean isOf(CustomerId who, PlanCode what, Transfer how) {
        return customer.equals(who) && plan.code().equals(what) && transfer.equals(how);
    }

    public RequestState stateAt(Instant now) {
        return switch (status) {
            case Pending _, ApprovedOnce _ -> RequestState.PENDING;
            case Active active -> now.isBefore(active.time().end()) ? RequestState.ACTIVE : RequestState.EXPIRED;
            case Rejected _ -> RequestState.REJECTED;
        };
    }

    /// The time the plan was given for.
    public Optional<BillingPeriod> given() {
        return switch (status) {
            case Active active -> Optional.of(active.time());
            case Pending _, ApprovedOnce _, Rejected _ -> Optional.empty();
        };
    }

    public PlanRequest with(RequestStatus next) {
        return new PlanRequest(id, customer, plan, transfer, next, requestedAt);
    }
}
