package app.tollgate.adapter.web.access;

import app.tollgate.application.access.CheckAccess;
import app.tollgate.application.access.ExplainAccess;
import app.tollgate.domain.customer.Customer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What may the caller do, and why (ACC-1)?
@RestController
@Tag(name = "Access")
public final class AccessController {

    private final CheckAccess checkAccess;
    private final ExplainAccess explainAccess;

    public AccessController(CheckAccess checkAccess, ExplainAccess explainAccess) {
        this.checkAccess = checkAccess;
        this.explainAccess = explainAccess;
    }

    @GetMapping("/api/subscriptions/check-access")
    @Operation(summary = "What the caller may do, with the reason; always answered from our own records")
    @ApiResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = AccessJson.class)))
    Mono<ResponseEntity<Object>> check(
            @Parameter(description = "Add every rule in order, with what it found")
                    @RequestParam(defaultValue = "false")
                    boolean explain,
            @Parameter(description = "A past moment in UTC, judged by what was recorded then; now by default")
                    @RequestParam(required = false)
                    @Nullable
                    String at,
            Customer customer) {
        if (!explain && at == null) {
            return checkAccess.check(customer.id()).map(AccessJson::of).map(ResponseEntity::ok);
        }
        return explainAccess
                .explain(AccessQuestion.about(customer.id(), at))
                .map(outcome -> AccessQuestion.answer(outcome, explain));
    }
}
