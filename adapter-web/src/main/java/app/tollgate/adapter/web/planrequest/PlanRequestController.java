package app.tollgate.adapter.web.planrequest;

import app.tollgate.adapter.web.paging.CanonicalId;
import app.tollgate.adapter.web.paging.Cursor;
import app.tollgate.adapter.web.paging.PageLimit;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.planrequest.DeletePlanRequest;
import app.tollgate.application.planrequest.RequestPlan;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// A customer has paid by hand and asks for a plan (MAN-1).
@RestController
@RequestMapping("/api/plan-requests")
@Tag(name = "Plans paid by hand")
public final class PlanRequestController {

    private final RequestPlan requestPlan;
    private final ShowPlanRequests showPlanRequests;
    private final DeletePlanRequest deletePlanRequest;
    private final InstantSource clock;

    public PlanRequestController(
            RequestPlan requestPlan,
            ShowPlanRequests showPlanRequests,
            DeletePlanRequest deletePlanRequest,
            InstantSource clock) {
        this.requestPlan = requestPlan;
        this.showPlanRequests = showPlanRequests;
        this.deletePlanRequest = deletePlanRequest;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary = "Ask for a plan that was paid by hand; safe to repeat",
            description = "An amount that is not the price is taken in, and decided about by an admin.")
    @ApiResponse(
            responseCode = "201",
            description = "It waits for a decision",
            content = @Content(schema = @Schema(implementation = PlanRequestJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It was asked for before, and stands so now",
            content = @Content(schema = @Schema(implementation = PlanRequestJson.class)))
    @Refusals({
        ProblemType.PLAN_NOT_FOUND,
        ProblemType.PLAN_NOT_SOLD,
        ProblemType.PLAN_IS_FREE,
        ProblemType.CURRENCY_NOT_OFFERED,
        ProblemType.PAYMENT_METHOD_NOT_FOUND,
        ProblemType.TRANSFER_ID_USED,
        ProblemType.TOO_MANY_PLAN_REQUESTS
    })
    Mono<ResponseEntity<Object>> request(@RequestBody PlanRequestRequest request, Customer customer) {
        return requestPlan
                .request(request.toCommand(customer.id()))
                .map(outcome -> PlanRequestAnswers.to(outcome, clock.instant()));
    }

    @GetMapping
    @Operation(summary = "What the caller asked for, newest first; go on with `after` = `next` until `next` is null")
    Mono<PlanRequestJson.PageJson> own(
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) @Nullable
                    String after,
            Customer customer) {
        Fields fields = new Fields();
        var bounded = fields.required("limit", limit, PageLimit::read);
        var place = fields.optional("after", after, text -> new PlanRequestId(Cursor.readId(text)));
        fields.check();
        return showPlanRequests
                .own(customer.id(), bounded.get(), place.get())
                .map(page -> PlanRequestJson.PageJson.of(page, clock.instant()));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Withdraw an own request that nobody decided about; its transfer can be named again")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Refusals({ProblemType.PLAN_REQUEST_NOT_FOUND, ProblemType.PLAN_REQUEST_DECIDED})
    Mono<ResponseEntity<Object>> withdraw(@PathVariable String id, Customer customer) {
        return Mono.justOrEmpty(CanonicalId.read(id))
                .flatMap(known -> deletePlanRequest.withdraw(new PlanRequestId(known), customer.id()))
                .map(PlanRequestAnswers::to)
                .switchIfEmpty(Mono.fromSupplier(PlanRequestAnswers::noSuchRequest));
    }
}
