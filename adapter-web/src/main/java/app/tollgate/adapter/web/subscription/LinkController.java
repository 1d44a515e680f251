package app.tollgate.adapter.web.subscription;

import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.PayPalProblems;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.subscription.LinkSubscription;
import app.tollgate.application.subscription.LinkSubscription.Outcome;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// A PayPal button reports what the buyer approved (SUB-2).
@RestController
@Tag(name = "Subscriptions")
public final class LinkController {

    private final LinkSubscription linkSubscription;

    public LinkController(LinkSubscription linkSubscription) {
        this.linkSubscription = linkSubscription;
    }

    @PostMapping("/api/subscriptions/link")
    @Operation(summary = "Report a subscription approved with a PayPal button; PayPal is asked whether it is true")
    @ApiResponse(
            responseCode = "200",
            description = "The subscription is the caller's; as in /status",
            content = @Content(schema = @Schema(implementation = StatusJson.class)))
    @Refusals({
        ProblemType.PLAN_NOT_FOUND,
        ProblemType.SUBSCRIPTION_NOT_FOUND,
        ProblemType.SUBSCRIPTION_PLAN_MISMATCH,
        ProblemType.ALREADY_SUBSCRIBED,
        ProblemType.SUBSCRIPTION_ENDED,
        ProblemType.SUBSCRIPTION_NOT_APPROVED,
        ProblemType.PAYPAL_UNAVAILABLE
    })
    Mono<ResponseEntity<Object>> link(@RequestBody LinkRequest request, Customer customer) {
        return linkSubscription.link(request.toCommand(customer)).map(LinkController::respond);
    }

    private static ResponseEntity<Object> respond(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Linked(var view) -> ResponseEntity.ok(StatusJson.of(view));
            case Outcome.NoSuchPlan() -> ProblemType.PLAN_NOT_FOUND.response("There is no plan of this code.");
            case Outcome.NoSuchSubscription() ->
                ProblemType.SUBSCRIPTION_NOT_FOUND.response("PayPal has no such subscription of yours.");
            case Outcome.OtherPlan() ->
                ProblemType.SUBSCRIPTION_PLAN_MISMATCH.response("At PayPal this subscription is to another plan.");
            case Outcome.AlreadySubscribed() ->
                ProblemType.ALREADY_SUBSCRIBED.response("Another subscription of yours is live.");
            case Outcome.NotApproved() ->
                ProblemType.SUBSCRIPTION_NOT_APPROVED.response("PayPal has not seen your approval of it yet.");
            case Outcome.AlreadyEnded() ->
                ProblemType.SUBSCRIPTION_ENDED.response("This subscription has ended at PayPal.");
            case Outcome.ProviderUnavailable(var retryAfter) ->
                PayPalProblems.unavailable("PayPal could not be asked. Report it again in a moment.", retryAfter);
        };
    }

    /// The names are those of PayPal's `onApprove`, as front ends send them.
    record LinkRequest(
            @Nullable String subscriptionID, @Nullable String planType) {

        LinkSubscription.Command toCommand(Customer customer) {
            Fields fields = new Fields();
            var subscription = fields.required("subscriptionID", subscriptionID, ProviderSubscriptionId::new);
            var plan = fields.required("planType", planType, PlanCode::new);
            fields.check();
            return new LinkSubscription.Command(customer, subscription.get(), plan.get());
        }
    }
}
