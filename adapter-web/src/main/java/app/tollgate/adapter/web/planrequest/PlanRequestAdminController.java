package app.tollgate.adapter.web.planrequest;

import app.tollgate.adapter.web.paging.CanonicalId;
import app.tollgate.adapter.web.paging.Cursor;
import app.tollgate.adapter.web.paging.PageLimit;
import app.tollgate.adapter.web.planrequest.DecisionRequest.Decision;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.planrequest.DecidePlanRequest;
import app.tollgate.application.planrequest.DeletePlanRequest;
import app.tollgate.application.planrequest.ShowPlanRequests;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.planrequest.PlanRequestId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Admins decide about plans that were paid by hand, and support looks at them (MAN-2).
@RestController
@RequestMapping("/api/admin/plan-requests")
@Tag(name = "Plans paid by hand (admin)")
public final class PlanRequestAdminController {

    private final ShowPlanRequests showPlanRequests;
    private final DecidePlanRequest decidePlanRequest;
    private final DeletePlanRequest deletePlanRequest;
    private final InstantSource clock;

    public PlanRequestAdminController(
            ShowPlanRequests showPlanRequests,
            DecidePlanRequest decidePlanRequest,
            DeletePlanRequest deletePlanRequest,
            InstantSource clock) {
        this.showPlanRequests = showPlanRequests;
        this.decidePlanRequest = decidePlanRequest;
        this.deletePlanRequest = deletePlanRequest;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "What all asked for, newest first; go on with `after` = `next` until `next` is null")
    Mono<QueueJson> queue(
            @Parameter(description = "pending, active, expired or rejected; all by default")
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        Fields fields = new Fields();
        var wanted = fields.optional("state", state, RequestWords::stateOf);
        var bounded = fields.required("limit", limit, PageLimit::read);
        var place = fields.optional("after", after, text -> new PlanRequestId(Cursor.readId(text)));
        fields.check();
        return showPlanRequests
                .queue(wanted.get(), bounded.get(), place.get())
                .map(page -> QueueJson.of(page, clock.instant()));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Approve a request, or reject it with a reason; safe to repeat",
            description =
                    "With `status` active and `invoiceStatus` paid the payment, its log entry, the paid invoice and"
                        + " the plan are made at once. The plan runs for its interval, or until `expiryDate`, from the"
                        + " end of one that runs and gives as much. An amount that is not the price needs"
                        + " `acceptAmount`.")
    @ApiResponse(
            responseCode = "200",
            description = "As it stands now; where two admins have to agree, the first approval is kept",
            content = @Content(schema = @Schema(implementation = QueueJson.DecidedJson.class)))
    @Refusals({
        ProblemType.PLAN_REQUEST_NOT_FOUND,
        ProblemType.PLAN_REQUEST_DECIDED,
        ProblemType.OWN_PLAN_REQUEST,
        ProblemType.AMOUNT_DIFFERS,
        ProblemType.EXPIRY_DATE_PAST,
        ProblemType.EXPIRY_DATE_TOO_EARLY,
        ProblemType.EXPIRY_DATE_TOO_LATE,
        ProblemType.EXPIRY_DATE_DIFFERS
    })
    Mono<ResponseEntity<Object>> decide(@PathVariable String id, @RequestBody DecisionRequest request, Customer admin) {
        Decision decision = request.toDecision(admin.id());
        return Mono.justOrEmpty(CanonicalId.read(id))
                .flatMap(known -> decided(new PlanRequestId(known), decision, admin))
                .map(outcome -> DecisionAnswers.to(outcome, clock.instant()))
                .switchIfEmpty(Mono.fromSupplier(PlanRequestAnswers::noSuchRequest));
    }

    private Mono<DecidePlanRequest.Outcome> decided(PlanRequestId id, Decision decision, Customer admin) {
        return switch (decision) {
            case Decision.Approve(var yes, var why) -> decidePlanRequest.approve(id, yes, why);
            case Decision.Reject(var reason) -> decidePlanRequest.reject(id, reason, admin.id());
        };
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Delete a request that nobody decided about; its transfer can be named again")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Refusals({ProblemType.PLAN_REQUEST_NOT_FOUND, ProblemType.PLAN_REQUEST_DECIDED})
    Mono<ResponseEntity<Object>> delete(@PathVariable String id, Customer admin) {
        return Mono.justOrEmpty(CanonicalId.read(id))
                .flatMap(known -> deletePlanRequest.delete(new PlanRequestId(known), admin.id()))
                .map(PlanRequestAnswers::to)
                .switchIfEmpty(Mono.fromSupplier(PlanRequestAnswers::noSuchRequest));
    }
}
