package app.tollgate.adapter.web.subscription;

import app.tollgate.adapter.web.problem.PayPalProblems;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.application.command.SteerSubscription.Outcome;
import app.tollgate.application.subscription.ShowSubscription;
import app.tollgate.domain.customer.CustomerId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/// What becomes of a wish about a subscription, over HTTP.
final class SteeringAnswers {

    private final ShowSubscription showSubscription;

    SteeringAnswers(ShowSubscription showSubscription) {
        this.showSubscription = showSubscription;
    }

    Mono<ResponseEntity<Object>> of(Outcome outcome, CustomerId customer) {
        return switch (outcome) {
            case Outcome.Done _, Outcome.AsItIs _ -> status(customer, HttpStatus.OK);
            case Outcome.Settling() -> status(customer, HttpStatus.ACCEPTED);
            case Outcome.NoSubscription() ->
                Mono.just(ProblemType.SUBSCRIPTION_NOT_FOUND.response("There is no subscription."));
            case Outcome.NotInThisState(var state) ->
                Mono.just(ProblemType.SUBSCRIPTION_STATE
                        .problem("That is not possible while the subscription is in this state.")
                        .with("state", StatusJson.wordFor(state))
                        .response());
            case Outcome.Owes(var outstanding) ->
                Mono.just(OutstandingProblem.onReactivation(outstanding).response());
            case Outcome.ProviderRefused(var issue, var debugId) -> Mono.just(PayPalProblems.refused(issue, debugId));
            case Outcome.ProviderUnavailable(var retryAfter) ->
                Mono.just(PayPalProblems.unavailable("Nothing was changed. Ask again in a moment.", retryAfter));
        };
    }

    private Mono<ResponseEntity<Object>> status(CustomerId customer, HttpStatus code) {
        return showSubscription
                .show(customer)
                .map(StatusJson::of)
                .defaultIfEmpty(StatusJson.NONE)
                .map(body -> ResponseEntity.status(code).body(body));
    }
}
