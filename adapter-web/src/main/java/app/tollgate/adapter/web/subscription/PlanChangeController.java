package app.tollgate.adapter.web.subscription;

import app.tollgate.adapter.web.WebSettings;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.PayPalProblems;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.command.ChangePlan;
import app.tollgate.application.command.ChangePlan.Command;
import app.tollgate.application.command.ChangePlan.Outcome;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.plan.PlanCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The caller moves to another plan (SUB-6), or to the present version of their own (PLN-4).
@RestController
@Tag(name = "Subscriptions")
public final class PlanChangeController {

    private final ChangePlan changePlan;
    private final ReturnAddress returnAddress;

    public PlanChangeController(ChangePlan changePlan, WebSettings settings) {
        this.changePlan = changePlan;
        this.returnAddress = new ReturnAddress(settings.allowedReturnOrigins());
    }

    @PostMapping("/api/subscriptions/change-plan")
    @Operation(summary = "Move to another plan: answers where the buyer consents at PayPal; safe to repeat")
    @ApiResponse(
            responseCode = "200",
            description = "Waiting for the buyer's consent; nothing changes before",
            content = @Content(schema = @Schema(implementation = ChangeResponse.class)))
    @ApiResponse(responseCode = "202", description = "An earlier change is being seen through; ask again in a moment")
    @Refusals({
        ProblemType.PLAN_NOT_FOUND,
        ProblemType.PLAN_NOT_SOLD,
        ProblemType.PLAN_NOT_PURCHASABLE,
        ProblemType.SUBSCRIPTION_NOT_FOUND,
        ProblemType.SUBSCRIPTION_STATE,
        ProblemType.ALREADY_ON_PLAN,
        ProblemType.RENEWAL_TOO_CLOSE,
        ProblemType.TOO_MANY_SUBSCRIPTIONS,
        ProblemType.PAYPAL_REFUSED,
        ProblemType.PAYPAL_UNAVAILABLE
    })
    Mono<ResponseEntity<Object>> change(@RequestBody ChangeRequest request, Customer customer) {
        return changePlan.change(request.toCommand(customer, returnAddress)).map(PlanChangeController::respond);
    }

    private static ResponseEntity<Object> respond(Outcome outcome) {
        return switch (outcome) {
            case Outcome.AwaitingConsent(var approveAt, var from, var inPlace) ->
                ResponseEntity.ok(new ChangeResponse(approveAt, from, inPlace));
            case Outcome.NoSuchPlan() -> ProblemType.PLAN_NOT_FOUND.response("There is no plan of this code.");
            case Outcome.PlanNotSold() -> ProblemType.PLAN_NOT_SOLD.response("This plan takes no new subscribers.");
            case Outcome.PlanNotAtProvider() ->
                ProblemType.PLAN_NOT_PURCHASABLE.response("This plan is free, or not at PayPal yet.");
            case Outcome.NoSubscription() ->
                ProblemType.SUBSCRIPTION_NOT_FOUND.response("There is no subscription to change. Subscribe instead.");
            case Outcome.AlreadyOnPlan() -> ProblemType.ALREADY_ON_PLAN.response("The subscription is on this plan.");
            case Outcome.NotInThisState(var state) ->
                ProblemType.SUBSCRIPTION_STATE
                        .problem("Only an active subscription that is paid up changes its plan.")
                        .with("state", StatusJson.wordFor(state))
                        .response();
            case Outcome.RenewalTooClose(var at) ->
                ProblemType.RENEWAL_TOO_CLOSE
                        .problem("The next renewal could come before the consent. Ask again once it is paid.")
                        .with("renewsAt", at)
                        .response();
            case Outcome.TooMany(var retryAfter) -> TooManyProblem.after(retryAfter);
            case Outcome.Settling() -> ResponseEntity.accepted().build();
            case Outcome.ProviderRefused(var issue, var debugId) -> PayPalProblems.refused(issue, debugId);
            case Outcome.ProviderUnavailable(var retryAfter) ->
                PayPalProblems.unavailable("Nothing was changed. Ask again in a moment.", retryAfter);
        };
    }

    record ChangeRequest(
            @Nullable String plan,
            @Nullable String returnUrl,
            @Nullable String cancelUrl) {

        Command toCommand(Customer customer, ReturnAddress addresses) {
            Fields fields = new Fields();
            var planCode = fields.required("plan", plan, PlanCode::new);
            var returnTo = fields.required("returnUrl", returnUrl, addresses::read);
            var cancelTo = fields.required("cancelUrl", cancelUrl, addresses::read);
            fields.check();
            return new Command(customer, planCode.get(), returnTo.get(), cancelTo.get());
        }
    }

    /// `inPlace` says whether the subscription stays the same one or a new one follows it.
    record ChangeResponse(URI approvalUrl, Instant from, boolean inPlace) {}
}
