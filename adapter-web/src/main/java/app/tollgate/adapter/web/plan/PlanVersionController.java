package app.tollgate.adapter.web.plan;

import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.PayPalProblems;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.plan.AddPlanVersion;
import app.tollgate.application.plan.ShowPlanVersions;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanVersions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Admins change what a plan costs, by another version of it (PLN-4).
@RestController
@RequestMapping("/api/admin/plans/{code}/versions")
@Tag(name = "Plans (admin)")
public final class PlanVersionController {

    private final ShowPlanVersions showVersions;
    private final AddPlanVersion addVersion;

    public PlanVersionController(ShowPlanVersions showVersions, AddPlanVersion addVersion) {
        this.showVersions = showVersions;
        this.addVersion = addVersion;
    }

    @GetMapping
    @Operation(summary = "All versions of a plan, newest first")
    @ApiResponse(
            responseCode = "200",
            description = "Those that are no longer sold too",
            content = @Content(schema = @Schema(implementation = VersionsJson.class)))
    @Refusals(ProblemType.PLAN_NOT_FOUND)
    Mono<ResponseEntity<Object>> versions(@PathVariable String code) {
        return known(code)
                .<ResponseEntity<Object>>map(versions -> ResponseEntity.ok(VersionsJson.of(versions)))
                .defaultIfEmpty(notFound());
    }

    @PostMapping
    @Operation(summary = "Sell a plan at other terms; its subscribers keep theirs; safe to repeat")
    @ApiResponse(
            responseCode = "201",
            description = "The new version is on sale",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The newest version has these terms already",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    @Refusals({
        ProblemType.PLAN_NOT_FOUND,
        ProblemType.PLAN_LINKED_ELSEWHERE,
        ProblemType.PAYPAL_PLAN_TAKEN,
        ProblemType.PAYPAL_PLAN_DIFFERS,
        ProblemType.PAYPAL_PLAN_UNKNOWN,
        ProblemType.PAYPAL_REFUSED,
        ProblemType.PAYPAL_UNAVAILABLE
    })
    Mono<ResponseEntity<Object>> add(@PathVariable String code, @RequestBody VersionRequest request, Customer admin) {
        return known(code)
                .map(PlanVersions::newest)
                .flatMap(newest -> add(newest, request, admin))
                .map(PlanVersionController::respond)
                .defaultIfEmpty(notFound());
    }

    private Mono<AddPlanVersion.Outcome> add(Plan newest, VersionRequest request, Customer admin) {
        PlanRequest.Wish wish = request.toWish(newest);
        return wish.existing()
                .map(existing -> addVersion.link(wish.draft(), newest.version(), existing, admin.id()))
                .orElseGet(() -> addVersion.add(wish.draft(), newest.version(), admin.id()));
    }

    private Mono<PlanVersions> known(String code) {
        return Mono.just(code).filter(PlanCode::isValid).flatMap(valid -> showVersions.of(new PlanCode(valid)));
    }

    private static ResponseEntity<Object> respond(AddPlanVersion.Outcome outcome) {
        return switch (outcome) {
            case AddPlanVersion.Outcome.Added(var plan) ->
                ResponseEntity.created(addressOf(plan)).body(PlanJson.of(plan));
            case AddPlanVersion.Outcome.AlreadyThere(var plan) -> ResponseEntity.ok(PlanJson.of(plan));
            case AddPlanVersion.Outcome.NoSuchPlan() -> notFound();
            case AddPlanVersion.Outcome.Overtaken() ->
                ProblemType.CONCURRENT_CHANGE.response(
                        "Somebody else made another version of this plan meanwhile. Look at it before asking again.");
            case AddPlanVersion.Outcome.UnknownTier(var tier) ->
                Fields.refused("tier", "'" + tier.name() + "' is not a tier of this product")
                        .response();
            case AddPlanVersion.Outcome.LinkedElsewhere(var linked) -> LinkProblems.linkedElsewhere(linked);
            case AddPlanVersion.Outcome.ProviderPlanTaken(var by) -> LinkProblems.taken(by);
            case AddPlanVersion.Outcome.ProviderDisagrees(var term, var ours, var theirs) ->
                LinkProblems.differs(term, ours, theirs);
            case AddPlanVersion.Outcome.NoSuchProviderPlan() -> LinkProblems.unknown();
            case AddPlanVersion.Outcome.ProviderRefused(var issue, var debugId) ->
                PayPalProblems.refused(issue, debugId);
            case AddPlanVersion.Outcome.NotYet() ->
                PayPalProblems.unavailable(
                        "The version before is on sale meanwhile. Send the same request again and it goes on from"
                                + " there.",
                        Optional.empty());
        };
    }

    private static ResponseEntity<Object> notFound() {
        return ProblemType.PLAN_NOT_FOUND.response("There is no plan of this code.");
    }

    private static URI addressOf(Plan plan) {
        return URI.create("/api/plans/" + plan.code().value());
    }
}
