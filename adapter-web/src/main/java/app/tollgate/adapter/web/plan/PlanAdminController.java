package app.tollgate.adapter.web.plan;

import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.PayPalProblems;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.plan.CreatePlan;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.plan.Plan;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Admins put plans on sale (PLN-2).
@RestController
@RequestMapping("/api/admin/plans")
@Tag(name = "Plans (admin)")
public final class PlanAdminController {

    private final CreatePlan createPlan;

    public PlanAdminController(CreatePlan createPlan) {
        this.createPlan = createPlan;
    }

    @PostMapping
    @Operation(summary = "Create a plan at PayPal, or link one that exists there; safe to repeat")
    @ApiResponse(
            responseCode = "201",
            description = "Created, or linked",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It was there already, with these terms",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    @Refusals({
        ProblemType.PLAN_TERMS_DIFFER,
        ProblemType.PLAN_LINKED_ELSEWHERE,
        ProblemType.PAYPAL_PLAN_TAKEN,
        ProblemType.PAYPAL_PLAN_DIFFERS,
        ProblemType.PAYPAL_PLAN_UNKNOWN,
        ProblemType.PAYPAL_REFUSED,
        ProblemType.PAYPAL_UNAVAILABLE
    })
    Mono<ResponseEntity<Object>> create(@RequestBody PlanRequest request, Customer admin) {
        PlanRequest.Wish wish = request.toWish();
        return wish.existing()
                .map(existing -> createPlan.link(wish.draft(), existing, admin.id()))
                .orElseGet(() -> createPlan.create(wish.draft(), admin.id()))
                .map(PlanAdminController::respond);
    }

    private static ResponseEntity<Object> respond(CreatePlan.Outcome outcome) {
        return switch (outcome) {
            case CreatePlan.Outcome.Created(var plan) ->
                ResponseEntity.created(addressOf(plan)).body(PlanJson.of(plan));
            case CreatePlan.Outcome.AlreadyThere(var plan) -> ResponseEntity.ok(PlanJson.of(plan));
            case CreatePlan.Outcome.UnknownTier(var tier) ->
                Fields.refused("tier", "'" + tier.name() + "' is not a tier of this product")
                        .response();
            case CreatePlan.Outcome.TermsDiffer() ->
                ProblemType.PLAN_TERMS_DIFFER.response(
                        "A plan of this code has another price, interval, trial or setup fee, and those never change. "
                                + "Other terms are a new version: POST /api/admin/plans/{code}/versions.");
            case CreatePlan.Outcome.LinkedElsewhere(var linked) -> LinkProblems.linkedElsewhere(linked);
            case CreatePlan.Outcome.ProviderPlanTaken(var by) -> LinkProblems.taken(by);
            case CreatePlan.Outcome.ProviderDisagrees(var term, var ours, var theirs) ->
                LinkProblems.differs(term, ours, theirs);
            case CreatePlan.Outcome.NoSuchProviderPlan() -> LinkProblems.unknown();
            case CreatePlan.Outcome.ProviderRefused(var issue, var debugId) -> PayPalProblems.refused(issue, debugId);
            case CreatePlan.Outcome.NotYet() ->
                PayPalProblems.unavailable(
                        "What was reached is kept. Send the same request again and it goes on from there.",
                        Optional.empty());
        };
    }

    private static URI addressOf(Plan plan) {
        return URI.create("/api/plans/" + plan.code().value());
    }
}
