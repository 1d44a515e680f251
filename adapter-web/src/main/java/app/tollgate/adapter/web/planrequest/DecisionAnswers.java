package app.tollgate.adapter.web.planrequest;

import app.tollgate.adapter.web.money.MoneyJson;
import app.tollgate.adapter.web.planrequest.QueueJson.DecidedJson;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.application.planrequest.DecidePlanRequest.Outcome;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.planrequest.PlanRequest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/// What an admin is answered who decided about a request.
final class DecisionAnswers {

    private DecisionAnswers() {}

    static ResponseEntity<Object> to(Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Approved(var request) -> standing(request, now);
            case Outcome.ApprovedOnce(var request) -> standing(request, now);
            case Outcome.Rejected(var request) -> standing(request, now);
            case Outcome.ChangesNothing(var request) -> standing(request, now);
            case Outcome.DecidedOtherwise(var state) -> PlanRequestAnswers.decided(state);
            case Outcome.AmountDiffers(var amount, var price) -> amountDiffers(amount, price);
            case Outcome.EndsInThePast() ->
                ProblemType.EXPIRY_DATE_PAST.response("`expiryDate` must be in the future.");
            case Outcome.EndsBeforeItBegins(var running) ->
                ProblemType.EXPIRY_DATE_TOO_EARLY
                        .problem("The plan begins where the running one ends, and `expiryDate` must be after that.")
                        .with("begins", running.toString())
                        .response();
            case Outcome.EndsTooLate(var latest) ->
                ProblemType.EXPIRY_DATE_TOO_LATE
                        .problem("`expiryDate` must be at most ten years away.")
                        .with("latest", latest.toString())
                        .response();
            case Outcome.FirstMeantAnotherEnd(var expiry) -> expiryDiffers(expiry);
            case Outcome.OwnRequest() ->
                ProblemType.OWN_PLAN_REQUEST.response("Where two admins have to agree, you are not one of them.");
            case Outcome.NoSuchRequest() -> PlanRequestAnswers.noSuchRequest();
        };
    }

    private static ResponseEntity<Object> standing(PlanRequest request, Instant now) {
        return ResponseEntity.ok(DecidedJson.of(request, now));
    }

    private static ResponseEntity<Object> amountDiffers(Money amount, Money price) {
        return ProblemType.AMOUNT_DIFFERS
                .problem("The amount is not the price of the plan. Send `acceptAmount` to take it all the same.")
                .with("amount", MoneyJson.of(amount))
                .with("price", MoneyJson.of(price))
                .response();
    }

    private static ResponseEntity<Object> expiryDiffers(Optional<Instant> expiry) {
        return ProblemType.EXPIRY_DATE_DIFFERS
                .problem("The first approval meant another end. Two admins must agree on the same one.")
                .with("expiryDate", expiry.map(Instant::toString).orElse("by the plan's interval"))
                .response();
    }
}
