package app.tollgate.adapter.web.grant;

import app.tollgate.adapter.web.json.UtcMoment;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.grant.GiveFreeAccess;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Admins give access for nothing until a moment (GRT-1).
@RestController
@RequestMapping("/api/admin/users/{id}/free-access")
@Tag(name = "Access (admin)")
public final class FreeAccessController {

    private final GiveFreeAccess giveFreeAccess;

    public FreeAccessController(GiveFreeAccess giveFreeAccess) {
        this.giveFreeAccess = giveFreeAccess;
    }

    @PutMapping
    @Operation(
            summary = "Give a user free access until a future moment, or move that moment",
            description = "New access gives the tier that trials give. Where free access runs, its end is moved"
                    + " forward or back, and its tier, first reason and giver stay; the audit log has the new reason"
                    + " and giver. What was claimed and would begin only after the new end is emptied. Of somebody who"
                    + " was added by e-mail and did not sign in yet it moves the end of what waits for them, under"
                    + " their `added:` id.")
    @ApiResponse(
            responseCode = "200",
            description = "The access that is given now",
            content = @Content(schema = @Schema(implementation = FreeAccessJson.class)))
    @Refusals(ProblemType.USER_NOT_FOUND)
    Mono<ResponseEntity<Object>> give(@PathVariable String id, @RequestBody FreeAccessRequest request, Customer admin) {
        FreeAccessRequest.Wish wish = request.toWish();
        return Mono.just(id)
                .filter(CustomerId::isValid)
                .map(user -> new GiveFreeAccess.Command(new CustomerId(user), wish.until(), wish.reason(), admin.id()))
                .flatMap(giveFreeAccess::give)
                .map(FreeAccessController::respond)
                .switchIfEmpty(Mono.fromSupplier(FreeAccessController::noSuchUser));
    }

    @DeleteMapping
    @Operation(
            summary = "Take free access back, from now on; safe to repeat",
            description = "All of it ends: what runs, and what was claimed and waits behind it. Somebody who was added"
                    + " by e-mail and did not sign in yet is out of the list then, and nobody has their `added:` id"
                    + " any more.")
    @ApiResponse(responseCode = "204", description = "No free access runs now")
    @Refusals(ProblemType.USER_NOT_FOUND)
    Mono<ResponseEntity<Object>> revoke(@PathVariable String id, Customer admin) {
        return Mono.just(id)
                .filter(CustomerId::isValid)
                .flatMap(user -> giveFreeAccess.revoke(new CustomerId(user), admin.id()))
                .map(FreeAccessController::respond)
                .switchIfEmpty(Mono.fromSupplier(FreeAccessController::noSuchUser));
    }

    private static ResponseEntity<Object> respond(GiveFreeAccess.Outcome outcome) {
        return switch (outcome) {
            case GiveFreeAccess.Outcome.Given(var grant) -> ResponseEntity.ok(FreeAccessJson.of(grant));
            case GiveFreeAccess.Outcome.NotInFuture() ->
                Fields.refused("until", "is in the future").response();
            case GiveFreeAccess.Outcome.TooFarAway(var latest) ->
                Fields.refused("until", "is not after " + latest).response();
            case GiveFreeAccess.Outcome.NoSuchCustomer() -> noSuchUser();
        };
    }

    private static ResponseEntity<Object> respond(GiveFreeAccess.Revocation revocation) {
        return switch (revocation) {
            case GiveFreeAccess.Revocation.Revoked() ->
                ResponseEntity.noContent().build();
            case GiveFreeAccess.Revocation.NoSuchCustomer() -> noSuchUser();
        };
    }

    private static ResponseEntity<Object> noSuchUser() {
        return ProblemType.USER_NOT_FOUND.response(
                "Nobody of this id ever called with a token, or was added and waits.");
    }

    record FreeAccessRequest(
            @Nullable String until, @Nullable String reason) {

        record Wish(Instant until, String reason) {}

        Wish toWish() {
            Fields fields = new Fields();
            var end = fields.required("until", until, UtcMoment::read);
            var why = fields.required("reason", reason, FreeAccessRequest::reason);
            fields.check();
            return new Wish(end.get(), why.get());
        }

        private static String reason(String text) {
            Grant.requireReason(text);
            return text;
        }
    }

    record FreeAccessJson(
            String user,
            String tier,
            Instant startsAt,
            Instant until,
            String reason,
            String grantedBy,
            Instant grantedAt) {

        static FreeAccessJson of(Grant grant) {
            return new FreeAccessJson(
                    grant.customer().value(),
                    grant.tier().name(),
                    grant.startsAt(),
                    grant.endsAt(),
                    grant.reason(),
                    grant.by().value(),
                    grant.at());
        }
    }
}
