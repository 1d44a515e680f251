package app.tollgate.application.planrequest;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.PlanRequests;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.planrequest.FourEyes;
import app.tollgate.domain.planrequest.FourEyes.Judgement;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestState;
import app.tollgate.domain.planrequest.RequestStatus.Active;
import app.tollgate.domain.planrequest.RequestStatus.ApprovedOnce;
import app.tollgate.domain.planrequest.RequestStatus.Pending;
import app.tollgate.domain.planrequest.RequestStatus.Rejected;
import app.tollgate.domain.planrequest.ServicePeriods.Reckoning;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class DecidePlanRequestService implements DecidePlanRequest {

    private final PlanRequests requests;
    private final FourEyes fourEyes;
    private final PlannedApprovals plannedApprovals;
    private final Approving approving;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    DecidePlanRequestService(
            PlanRequests requests,
            FourEyes fourEyes,
            PlannedApprovals plannedApprovals,
            Approving approving,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.requests = requests;
        this.fourEyes = fourEyes;
        this.plannedApprovals = plannedApprovals;
        this.approving = approving;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> approve(PlanRequestId id, FourEyes.Yes yes, Optional<String> why) {
        return unitOfWork.atomically(() -> requests.find(id)
                .flatMap(request -> approved(request, yes, why))
                .defaultIfEmpty(new Outcome.NoSuchRequest()));
    }

    private Mono<Outcome> approved(PlanRequest request, FourEyes.Yes yes, Optional<String> why) {
        Judgement judgement = fourEyes.judge(request, yes);
        return switch (judgement) {
            case Judgement.Completes _, Judgement.NeedsAnother _ -> agreed(request, yes, why, judgement);
            case Judgement.ChangesNothing() -> Mono.just(new Outcome.ChangesNothing(request));
            case Judgement.WasRejected() -> Mono.just(new Outcome.DecidedOtherwise(RequestState.REJECTED));
            case Judgement.AmountDiffers() ->
                Mono.just(new Outcome.AmountDiffers(
                        request.transfer().amount(), request.plan().price()));
            case Judgement.FirstMeantAnotherEnd(var expiry) -> Mono.just(new Outcome.FirstMeantAnotherEnd(expiry));
            case Judgement.OwnRequest() -> Mono.just(new Outcome.OwnRequest());
        };
    }

    /// An end that cannot be is refused to the first of two admins already.
    private Mono<Outcome> agreed(PlanRequest request, FourEyes.Yes yes, Optional<String> why, Judgement judgement) {
        Instant now = clock.instant();
        return plannedApprovals.of(request, yes.expiry(), now).flatMap(planned -> switch (planned.reckoning()) {
            case Reckoning.Given(var time, var anchor) ->
                judgement instanceof Judgement.NeedsAnother
                        ? noted(request, new ApprovedOnce(yes.by(), now, yes.expiry()), why)
                        : given(request, planned, new Active(yes.by(), now, time, anchor), why);
            case Reckoning.EndsInThePast() -> Mono.just(new Outcome.EndsInThePast());
            case Reckoning.EndsBeforeItBegins(var running) -> Mono.just(new Outcome.EndsBeforeItBegins(running));
            case Reckoning.EndsTooLate(var latest) -> Mono.just(new Outcome.EndsTooLate(latest));
        });
    }

    private Mono<Outcome> noted(PlanRequest request, ApprovedOnce once, Optional<String> why) {
        return approving.move(request, once, why).map(Outcome.ApprovedOnce::new);
    }

    private Mono<Outcome> given(PlanRequest request, PlannedApproval planned, Active active, Optional<String> why) {
        return approving.give(request, planned, active, why).map(Outcome.Approved::new);
    }

    @Override
    public Mono<Outcome> reject(PlanRequestId id, String reason, CustomerId by) {
        return unitOfWork.atomically(() -> requests.find(id)
                .flatMap(request -> rejected(request, reason, by))
                .defaultIfEmpty(new Outcome.NoSuchRequest()));
    }

    private Mono<Outcome> rejected(PlanRequest request, String reason, CustomerId by) {
        Instant now = clock.instant();
        return switch (request.status()) {
            case Pending _, ApprovedOnce _ ->
                approving
                        .move(request, new Rejected(by, now, reason), Optional.empty())
                        .map(Outcome.Rejected::new);
            case Active _ -> Mono.just(new Outcome.DecidedOtherwise(request.stateAt(now)));
            case Rejected _ -> Mono.just(new Outcome.ChangesNothing(request));
        };
    }
}
