package app.tollgate.adapter.web.subscription;

import app.tollgate.adapter.web.problem.PayPalProblems;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.command.SteerSubscription;
import app.tollgate.application.command.SteerSubscription.Command;
import app.tollgate.application.command.SteerSubscription.Outcome;
import app.tollgate.application.command.SteerSubscription.Target;
import app.tollgate.application.command.SteerSubscription.Wish;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Admins act on any subscription (SUB-7).
@RestController
@RequestMapping("/api/admin/subscriptions")
@Tag(name = "Subscriptions (admin)")
public final class SubscriptionAdminController {

    private final SteerSubscription steerSubscription;

    public SubscriptionAdminController(SteerSubscription steerSubscription) {
        this.steerSubscription = steerSubscription;
    }

    @PostMapping("/{id}/capture-outstanding")
    @Operation(summary = "Charge now what PayPal could not collect; safe to repeat")
    @ApiResponse(
            responseCode = "200",
            description = "Paid, or nothing was outstanding",
            content = @Content(schema = @Schema(implementation = SteeredJson.class)))
    @ApiResponse(responseCode = "202", description = "PayPal has not answered yet; it is seen through")
    @Refusals({
        ProblemType.SUBSCRIPTION_NOT_FOUND,
        ProblemType.SUBSCRIPTION_STATE,
        ProblemType.PAYPAL_REFUSED,
        ProblemType.PAYPAL_UNAVAILABLE
    })
    Mono<ResponseEntity<Object>> captureOutstanding(@PathVariable UUID id, Customer admin) {
        Command command = new Command(
                new Target.ById(new SubscriptionId(id)),
                new Wish.PayOutstanding(),
                admin.id().value());
        return steerSubscription.steer(command).map(SubscriptionAdminController::respond);
    }

    private static ResponseEntity<Object> respond(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var subscription) -> ResponseEntity.ok(SteeredJson.of(subscription));
            case Outcome.AsItIs(var subscription) -> ResponseEntity.ok(SteeredJson.of(subscription));
            case Outcome.Settling() ->
                ResponseEntity.status(HttpStatus.ACCEPTED).build();
            case Outcome.NoSubscription() ->
                ProblemType.SUBSCRIPTION_NOT_FOUND.response("There is no subscription of this id.");
            case Outcome.NotInThisState(var state) ->
                ProblemType.SUBSCRIPTION_STATE
                        .problem("PayPal collects nothing in this state.")
                        .with("state", StatusJson.wordFor(state))
                        .response();
            case Outcome.Owes _ -> ProblemType.PAYMENT_OUTSTANDING.response("Something is outstanding.");
            case Outcome.ProviderRefused(var issue, var debugId) -> PayPalProblems.refused(issue, debugId);
            case Outcome.ProviderUnavailable(var retryAfter) ->
                PayPalProblems.unavailable("Nothing was charged. Ask again in a moment.", retryAfter);
        };
    }

    /// The subscription as it stands afterwards.
    record SteeredJson(String id, String state) {

        static SteeredJson of(Subscription subscription) {
            return new SteeredJson(subscription.id().value().toString(), StatusJson.wordFor(subscription.status()));
        }
    }
}
