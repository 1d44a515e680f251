package app.tollgate.adapter.web.subscription;

import app.tollgate.adapter.web.WebSettings;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.PayPalProblems;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.subscription.ShowSubscription;
import app.tollgate.application.subscription.StartSubscription;
import app.tollgate.application.subscription.StartSubscription.Outcome;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.plan.PlanCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The caller's own subscription (SUB-1, SUB-3).
@RestController
@RequestMapping("/api/subscriptions")
@Tag(name = "Subscriptions")
public final class SubscriptionController {

    private final StartSubscription startSubscription;
    private final ShowSubscription showSubscription;
    private final ReturnAddress returnAddress;

    public SubscriptionController(
            StartSubscription startSubscription, ShowSubscription showSubscription, WebSettings settings) {
        this.startSubscription = startSubscription;
        this.showSubscription = showSubscription;
        this.returnAddress = new ReturnAddress(settings.allowedReturnOrigins());
    }

    @PostMapping
    @Operation(summary = "Subscribe: answers the address where the buyer approves at PayPal; safe to repeat")
    @ApiResponse(
            responseCode = "201",
            description = "Waiting for the buyer",
            content = @Content(schema = @Schema(implementation = StartResponse.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The address handed out before is still open",
            content = @Content(schema = @Schema(implementation = StartResponse.class)))
    @Refusals({
        ProblemType.PLAN_NOT_FOUND,
        ProblemType.PLAN_NOT_SOLD,
        ProblemType.PLAN_NOT_PURCHASABLE,
        ProblemType.ALREADY_SUBSCRIBED,
        ProblemType.PAYMENT_OUTSTANDING,
        ProblemType.TOO_MANY_SUBSCRIPTIONS,
        ProblemType.PAYPAL_REFUSED,
        ProblemType.PAYPAL_UNAVAILABLE,
        ProblemType.PAYPAL_OUTCOME_UNKNOWN
    })
    Mono<ResponseEntity<Object>> start(@RequestBody StartRequest request, Customer customer) {
        return startSubscription
                .start(request.toCommand(customer, returnAddress))
                .map(SubscriptionController::respond);
    }

    @GetMapping("/status")
    @Operation(summary = "The caller's subscription, live or last")
    @ApiResponse(
            responseCode = "200",
            description = "State `none` when there never was one",
            content = @Content(schema = @Schema(implementation = StatusJson.class)))
    Mono<StatusJson> status(Customer customer) {
        return showSubscription.show(customer.id()).map(StatusJson::of).defaultIfEmpty(StatusJson.NONE);
    }

    private static ResponseEntity<Object> respond(Outcome outcome) {
        return switch (outcome) {
            case Outcome.AwaitingApproval(var subscription, var approveAt, var again) ->
                ResponseEntity.status(again ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(new StartResponse(subscription.value(), approveAt));
            case Outcome.NoSuchPlan() -> ProblemType.PLAN_NOT_FOUND.response("There is no plan of this code.");
            case Outcome.PlanNotSold() -> ProblemType.PLAN_NOT_SOLD.response("This plan takes no new subscribers.");
            case Outcome.PlanNotAtProvider() ->
                ProblemType.PLAN_NOT_PURCHASABLE.response("This plan is free, or not at PayPal yet.");
            case Outcome.AlreadySubscribed(var status) ->
                ProblemType.ALREADY_SUBSCRIBED
                        .problem("One subscription at a time: the present one must end first.")
                        .with("state", StatusJson.wordFor(status))
                        .response();
            case Outcome.TooMany(var retryAfter) -> TooManyProblem.after(retryAfter);
            case Outcome.Owes(var outstanding) ->
                OutstandingProblem.onStart(outstanding).response();
            case Outcome.ProviderRefused(var issue, var debugId) -> PayPalProblems.refused(issue, debugId);
            case Outcome.ProviderUnavailable(var retryAfter) ->
                PayPalProblems.unavailable("Nothing was ordered. Ask again in a moment.", retryAfter);
            case Outcome.ProviderSilent() -> PayPalProblems.silent();
        };
    }

    record StartRequest(
            @Nullable String plan,
            @Nullable String returnUrl,
            @Nullable String cancelUrl) {

        StartSubscription.Command toCommand(Customer customer, ReturnAddress addresses) {
            Fields fields = new Fields();
            var planCode = fields.required("plan", plan, PlanCode::new);
            var returnTo = fields.required("returnUrl", returnUrl, addresses::read);
            var cancelTo = fields.required("cancelUrl", cancelUrl, addresses::read);
            fields.check();
            return new StartSubscription.Command(customer, planCode.get(), returnTo.get(), cancelTo.get());
        }
    }

    record StartResponse(String subscriptionId, URI approvalUrl) {}
}
