package app.tollgate.adapter.web.plan;

import app.tollgate.adapter.web.json.ApiJson;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.plan.ListPlans;
import app.tollgate.domain.plan.PlanCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What is on sale, for everybody (PLN-3).
@RestController
@RequestMapping("/api/plans")
@Tag(name = "Plans")
@SecurityRequirements
public final class PlanController {

    private final ListPlans listPlans;
    private final TaggedJson tagged;

    public PlanController(ListPlans listPlans, ApiJson json) {
        this.listPlans = listPlans;
        this.tagged = new TaggedJson(json.mapper());
    }

    @GetMapping
    @Operation(summary = "The plans on sale, in the order they are shown")
    @ApiResponse(
            responseCode = "200",
            description = "With an ETag; send it back as If-None-Match for a 304",
            content = @Content(schema = @Schema(implementation = PlansJson.class)))
    Mono<ResponseEntity<Object>> plans() {
        return listPlans
                .onSale()
                .map(PlanJson::of)
                .collectList()
                .map(PlansJson::new)
                .map(tagged::of);
    }

    @GetMapping("/{code}")
    @Operation(summary = "One plan on sale")
    @ApiResponse(
            responseCode = "200",
            description = "With an ETag",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    @Refusals(ProblemType.PLAN_NOT_FOUND)
    Mono<ResponseEntity<Object>> plan(@PathVariable String code) {
        return Mono.just(code)
                .filter(PlanCode::isValid)
                .flatMap(valid -> listPlans.onSale(new PlanCode(valid)))
                .map(PlanJson::of)
                .map(tagged::of)
                .defaultIfEmpty(ProblemType.PLAN_NOT_FOUND.response("No plan of this code is on sale."));
    }

    record PlansJson(List<PlanJson> plans) {}
}
