package app.tollgate.adapter.web.testing;

import app.tollgate.application.Page;
import app.tollgate.application.plancard.ShowPlanCard;
import app.tollgate.application.planrequest.DecidePlanRequest;
import app.tollgate.application.planrequest.DeletePlanRequest;
import app.tollgate.application.planrequest.RequestPlan;
import app.tollgate.application.planrequest.ShowPlanRequests;
import app.tollgate.application.port.view.PlanRequestQueue;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plancard.PlanCard;
import app.tollgate.domain.planrequest.FourEyes;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/// Answers what a test decided about plans paid by hand, and remembers what it was asked.
public final class PretendPlanRequests
        implements RequestPlan, DecidePlanRequest, DeletePlanRequest, ShowPlanRequests, ShowPlanCard {

    public final List<Object> asked = new CopyOnWriteArrayList<>();
    public volatile RequestPlan.Outcome request = new RequestPlan.Outcome.NoSuchPlan();
    public volatile DecidePlanRequest.Outcome decision = new DecidePlanRequest.Outcome.NoSuchRequest();
    public volatile DeletePlanRequest.Outcome deletion = new DeletePlanRequest.Outcome.NoSuchRequest();
    /// For whom another answer than `deletion` is meant; by default for nobody.
    public volatile Function<CustomerId, DeletePlanRequest.Outcome> withdrawal = _ -> deletion;
    public volatile Page<PlanRequest, PlanRequestId> own = new Page<>(List.of(), Optional.empty());
    public volatile Page<PlanRequestQueue.Entry, PlanRequestId> queue = new Page<>(List.of(), Optional.empty());
    public volatile Mono<PlanCard> card = Mono.empty();

    @Override
    public Mono<RequestPlan.Outcome> request(Command command) {
        return remember(command, request);
    }

    @Override
    public Mono<DecidePlanRequest.Outcome> approve(PlanRequestId id, FourEyes.Yes yes, Optional<String> why) {
        return remember(List.of(id, yes, why), decision);
    }

    @Override
    public Mono<DecidePlanRequest.Outcome> reject(PlanRequestId id, String reason, CustomerId by) {
        return remember(List.of(id, reason, by), decision);
    }

    @Override
    public Mono<DeletePlanRequest.Outcome> delete(PlanRequestId id, CustomerId by) {
        return remember(List.of("admin", id, by), deletion);
    }

    @Override
    public Mono<DeletePlanRequest.Outcome> withdraw(PlanRequestId id, CustomerId customer) {
        return remember(List.of("owner", id, customer), withdrawal.apply(customer));
    }

    @Override
    public Mono<Page<PlanRequest, PlanRequestId>> own(CustomerId customer, int limit, Optional<PlanRequestId> after) {
        return remember(List.of(customer, limit, after), own);
    }

    @Override
    public Mono<Page<PlanRequestQueue.Entry, PlanRequestId>> queue(
            Optional<RequestState> state, int limit, Optional<PlanRequestId> after) {
        return remember(List.of(state, limit, after), queue);
    }

    @Override
    public Mono<PlanCard> show(CustomerId customer) {
        asked.add(customer);
        return card;
    }

    private <T> Mono<T> remember(Object question, T answer) {
        asked.add(question);
        return Mono.just(answer);
    }
}
