package app.tollgate.application.planrequest;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Grants;
import app.tollgate.application.port.store.ManualPayments;
import app.tollgate.application.port.store.PlanRequests;
import app.tollgate.application.port.store.Plans;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.ServicePeriods;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Reads what an approval rests on, inside its unit of work.
@UseCase
final class PlannedApprovals {

    private final Plans plans;
    private final Grants grants;
    private final PlanRequests requests;
    private final ManualPayments payments;
    private final TierOrder tiers;

    PlannedApprovals(Plans plans, Grants grants, PlanRequests requests, ManualPayments payments, TierOrder tiers) {
        this.plans = plans;
        this.grants = grants;
        this.requests = requests;
        this.payments = payments;
        this.tiers = tiers;
    }

    /// Payments are counted before anything else is read. Whoever gives the customer a plan in between takes the number
    /// as well, so nothing is booked on a plan that was not seen.
    Mono<PlannedApproval> of(PlanRequest request, Optional<Instant> expiry, Instant now) {
        return payments.of(request.customer())
                .next()
                .map(newest -> newest.ordinal() + 1)
                .defaultIfEmpty(1)
                .flatMap(ordinal -> of(request, ordinal, expiry, now));
    }

    private Mono<PlannedApproval> of(PlanRequest request, int ordinal, Optional<Instant> expiry, Instant now) {
        return periodsOf(request.customer(), now)
                .flatMap(periods -> plans.find(request.plan().id())
                        .map(plan -> new PlannedApproval(plan, ordinal, periods.of(plan, expiry, now))));
    }

    private Mono<ServicePeriods> periodsOf(CustomerId customer, Instant now) {
        return grants.of(customer, GrantKind.MANUAL_PLAN)
                .collectList()
                .flatMap(manual -> requests.bearingOn(customer, now)
                        .collectList()
                        .map(approved -> new ServicePeriods(manual, approved, tiers)));
    }
}
