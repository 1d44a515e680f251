package app.tollgate.application.planrequest;

import static app.tollgate.application.testing.SamplePlanRequests.METHODS;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleCustomers.aCustomer;
import static app.tollgate.domain.testing.SamplePlans.aPlan;

import app.tollgate.application.testing.InMemoryAuditLog;
import app.tollgate.application.testing.InMemoryCustomers;
import app.tollgate.application.testing.InMemoryGrants;
import app.tollgate.application.testing.InMemoryManualPayments;
import app.tollgate.application.testing.InMemoryPlanRequests;
import app.tollgate.application.testing.InMemoryPlans;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.application.testing.PlainUnitOfWork;
import app.tollgate.application.testing.SequentialIdentifiers;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.domain.planrequest.FourEyes;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.Transfer;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// The use cases of plan requests over fakes: Ann asks, boss and deputy decide.
final class RequestHouse {

    final CustomerId ann = aCustomer().id();
    final CustomerId boss = aCustomer().id();
    final CustomerId deputy = aCustomer().id();
    final Plan pro = aPlan().ofTier("pro").build();
    final InMemoryPlans plans = new InMemoryPlans().with(pro);
    final InMemoryGrants grants = new InMemoryGrants();
    final InMemoryAuditLog audit = new InMemoryAuditLog();
    final InMemoryManualPayments payments = new InMemoryManualPayments();
    final InMemoryPlanRequests requests = new InMemoryPlanRequests(new InMemoryCustomers());
    final MovableClock clock = new MovableClock(NOW);
    final RequestPlan request;
    final DecidePlanRequest decide;
    final DeletePlanRequest delete;

    RequestHouse(boolean fourEyes) {
        SequentialIdentifiers identifiers = new SequentialIdentifiers();
        PlainUnitOfWork unitOfWork = new PlainUnitOfWork();
        DecisionRecord record = new DecisionRecord(audit);
        TierOrder tiers =
                new TierOrder(Stream.of("free", "basic", "pro").map(Tier::new).toList());
        request = new RequestPlanService(requests, plans, METHODS, unitOfWork, identifiers, clock);
        decide = new DecidePlanRequestService(
                requests,
                new FourEyes(fourEyes),
                new PlannedApprovals(plans, grants, requests, payments, tiers),
                new Approving(requests, grants, payments, record, identifiers),
                unitOfWork,
                clock);
        delete = new DeletePlanRequestService(requests, record, unitOfWork, clock);
    }

    RequestPlan.Outcome asks(Transfer transfer) {
        return request.request(new RequestPlan.Command(ann, pro.code(), transfer))
                .block(SOON);
    }

    PlanRequest asked(Transfer transfer) {
        return ((RequestPlan.Outcome.Requested) asks(transfer)).request();
    }

    DecidePlanRequest.Outcome approves(CustomerId by, PlanRequest asked) {
        return approves(new FourEyes.Yes(by, Optional.empty(), false), asked);
    }

    DecidePlanRequest.Outcome approvesUntil(Instant end, PlanRequest asked) {
        return approves(new FourEyes.Yes(boss, Optional.of(end), false), asked);
    }

    DecidePlanRequest.Outcome approves(FourEyes.Yes yes, PlanRequest asked) {
        return decide.approve(asked.id(), yes, Optional.of("seen on the account"))
                .block(SOON);
    }

    DecidePlanRequest.Outcome rejects(CustomerId by, PlanRequest asked) {
        return decide.reject(asked.id(), "no money came", by).block(SOON);
    }
}
