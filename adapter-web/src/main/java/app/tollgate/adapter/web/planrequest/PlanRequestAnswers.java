package app.tollgate.adapter.web.planrequest;

import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.application.planrequest.DeletePlanRequest;
import app.tollgate.application.planrequest.RequestPlan;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.planrequest.RequestState;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// What is answered about new and withdrawn requests.
final class PlanRequestAnswers {

    private PlanRequestAnswers() {}

    static ResponseEntity<Object> to(RequestPlan.Outcome outcome, Instant now) {
        return switch (outcome) {
            case RequestPlan.Outcome.Requested(var request) ->
                ResponseEntity.status(HttpStatus.CREATED).body(PlanRequestJson.of(request, now));
            case RequestPlan.Outcome.RequestedBefore(var request) ->
                ResponseEntity.ok(PlanRequestJson.of(request, now));
            case RequestPlan.Outcome.NoSuchPlan() ->
                ProblemType.PLAN_NOT_FOUND.response("No plan of this code is on sale.");
            case RequestPlan.Outcome.PlanNotSold() ->
                ProblemType.PLAN_NOT_SOLD.response("This plan takes no new subscribers.");
            case RequestPlan.Outcome.PlanIsFree() ->
                ProblemType.PLAN_IS_FREE.response("This plan costs nothing, so there is nothing to pay.");
            case RequestPlan.Outcome.CurrencyNotOffered(var currencies) ->
                ProblemType.CURRENCY_NOT_OFFERED
                        .problem("This plan has no price in the currency of the amount.")
                        .with(
                                "currencies",
                                currencies.stream().map(Currency::code).sorted().toList())
                        .response();
            case RequestPlan.Outcome.NoSuchMethod() ->
                ProblemType.PAYMENT_METHOD_NOT_FOUND.response("There is no such way of paying.");
            case RequestPlan.Outcome.TransferUsed() ->
                ProblemType.TRANSFER_ID_USED.response("This transfer stands in another request.");
            case RequestPlan.Outcome.TooManyOpen(var open) ->
                ProblemType.TOO_MANY_PLAN_REQUESTS
                        .problem("So many of your requests wait for a decision that no further one is taken in.")
                        .with("open", open)
                        .response();
        };
    }

    static ResponseEntity<Object> to(DeletePlanRequest.Outcome outcome) {
        return switch (outcome) {
            case DeletePlanRequest.Outcome.Deleted() ->
                ResponseEntity.noContent().build();
            case DeletePlanRequest.Outcome.Decided(var state) -> decided(state);
            case DeletePlanRequest.Outcome.NoSuchRequest() -> noSuchRequest();
        };
    }

    static ResponseEntity<Object> decided(RequestState state) {
        return ProblemType.PLAN_REQUEST_DECIDED
                .problem("The request was decided about, and stays as it is.")
                .with("status", RequestWords.wordFor(state))
                .response();
    }

    static ResponseEntity<Object> noSuchRequest() {
        return ProblemType.PLAN_REQUEST_NOT_FOUND.response("There is no such plan request.");
    }
}
