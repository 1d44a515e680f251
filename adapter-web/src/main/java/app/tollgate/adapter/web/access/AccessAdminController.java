package app.tollgate.adapter.web.access;

import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.access.ExplainAccess;
import app.tollgate.application.access.OverrideAccess;
import app.tollgate.application.access.OverrideAccess.Command;
import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Tier;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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

/// Support sees what a user may do and why (ACC-5); admins force tiers (ACC-4).
@RestController
@RequestMapping("/api/admin/users/{id}")
@Tag(name = "Access (admin)")
public final class AccessAdminController {

    private final ExplainAccess explainAccess;
    private final OverrideAccess overrideAccess;

    public AccessAdminController(ExplainAccess explainAccess, OverrideAccess overrideAccess) {
        this.explainAccess = explainAccess;
        this.overrideAccess = overrideAccess;
    }

    @GetMapping("/access")
    @Operation(summary = "What a user may do, with the reason; for support too")
    @ApiResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = AccessJson.class)))
    @Refusals(ProblemType.USER_NOT_FOUND)
    Mono<ResponseEntity<Object>> access(
            @PathVariable String id,
            @Parameter(description = "Add every rule in order, with what it found")
                    @RequestParam(defaultValue = "false")
                    boolean explain,
            @Parameter(description = "A past moment in UTC, judged by what was recorded then; now by default")
                    @RequestParam(required = false)
                    @Nullable
                    String at) {
        return Mono.justOrEmpty(AccessQuestion.customer(id))
                .flatMap(customer -> explainAccess.explain(AccessQuestion.about(customer, at)))
                .map(outcome -> AccessQuestion.answer(outcome, explain))
                .switchIfEmpty(Mono.fromSupplier(AccessQuestion::noSuchUser));
    }

    @PutMapping("/access-override")
    @Operation(summary = "Force a tier on a user; it counts only while the user is an admin")
    @ApiResponse(
            responseCode = "200",
            description = "Kept; `effective` says whether it counts now",
            content = @Content(schema = @Schema(implementation = OverrideJson.class)))
    @Refusals(ProblemType.USER_NOT_FOUND)
    Mono<ResponseEntity<Object>> force(@PathVariable String id, @RequestBody OverrideRequest request, Customer admin) {
        OverrideRequest.Wish wish = request.toWish();
        return Mono.justOrEmpty(AccessQuestion.customer(id))
                .map(customer -> new Command(customer, wish.tier(), wish.reason(), admin.id()))
                .flatMap(overrideAccess::force)
                .map(AccessAdminController::respond)
                .switchIfEmpty(Mono.fromSupplier(AccessQuestion::noSuchUser));
    }

    @DeleteMapping("/access-override")
    @Operation(summary = "Let go of a forced tier; safe to repeat")
    @ApiResponse(responseCode = "204", description = "There is no override now")
    @Refusals(ProblemType.USER_NOT_FOUND)
    Mono<ResponseEntity<Object>> release(@PathVariable String id, Customer admin) {
        return Mono.justOrEmpty(AccessQuestion.customer(id))
                .flatMap(customer -> overrideAccess.release(customer, admin.id()))
                .map(AccessAdminController::respond)
                .switchIfEmpty(Mono.fromSupplier(AccessQuestion::noSuchUser));
    }

    private static ResponseEntity<Object> respond(OverrideAccess.Outcome outcome) {
        return switch (outcome) {
            case OverrideAccess.Outcome.Forced(var override, var effective) ->
                ResponseEntity.ok(OverrideJson.of(override, effective));
            case OverrideAccess.Outcome.UnknownTier(var tier) ->
                Fields.refused("tier", "'" + tier.name() + "' is not a tier of this product")
                        .response();
            case OverrideAccess.Outcome.NoSuchCustomer() -> AccessQuestion.noSuchUser();
        };
    }

    private static ResponseEntity<Object> respond(OverrideAccess.Release release) {
        return switch (release) {
            case OverrideAccess.Release.Released() -> ResponseEntity.noContent().build();
            case OverrideAccess.Release.NoSuchCustomer() -> AccessQuestion.noSuchUser();
        };
    }

    record OverrideRequest(@Nullable String tier, @Nullable String reason) {

        record Wish(Tier tier, String reason) {}

        Wish toWish() {
            Fields fields = new Fields();
            var readTier = fields.required("tier", tier, Tier::new);
            var readReason = fields.required("reason", reason, OverrideRequest::reason);
            fields.check();
            return new Wish(readTier.get(), readReason.get());
        }

        private static String reason(String text) {
            AccessOverride.requireReason(text);
            return text;
        }
    }

    record OverrideJson(String user, String tier, String reason, String by, Instant since, boolean effective) {

        static OverrideJson of(AccessOverride override, boolean effective) {
            CustomerId user = override.customer();
            return new OverrideJson(
                    user.value(),
                    override.tier().name(),
                    override.reason(),
                    override.by().value(),
                    override.since(),
                    effective);
        }
    }
}
