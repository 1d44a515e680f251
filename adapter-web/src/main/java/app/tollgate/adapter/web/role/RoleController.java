package app.tollgate.adapter.web.role;

import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.adapter.web.security.KnownCustomers;
import app.tollgate.application.customer.ChangeRole;
import app.tollgate.application.customer.ChangeRole.Command;
import app.tollgate.application.customer.ChangeRole.Outcome;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Super admins decide who may do what in the back office (IDN-3).
@RestController
@Tag(name = "Roles (admin)")
public final class RoleController {

    private final ChangeRole changeRole;
    private final KnownCustomers known;

    public RoleController(ChangeRole changeRole, KnownCustomers known) {
        this.changeRole = changeRole;
        this.known = known;
    }

    @PutMapping("/api/admin/users/{id}/role")
    @Operation(
            summary = "Give a user a role; safe to repeat",
            description = "For super admins. It counts within a minute everywhere, and no configured address changes"
                    + " it again.")
    @ApiResponse(
            responseCode = "200",
            description = "The role is theirs",
            content = @Content(schema = @Schema(implementation = RoleJson.class)))
    @Refusals({ProblemType.FORBIDDEN, ProblemType.USER_NOT_FOUND, ProblemType.OWN_ROLE, ProblemType.LAST_SUPER_ADMIN})
    Mono<ResponseEntity<Object>> change(
            @PathVariable String id, @RequestBody RoleRequest request, Customer superAdmin) {
        RoleRequest.Wish wish = request.toWish();
        return Mono.just(id)
                .filter(CustomerId::isValid)
                .map(user -> new Command(new CustomerId(user), wish.role(), wish.reason(), superAdmin.id()))
                .flatMap(this::changed)
                .switchIfEmpty(Mono.fromSupplier(RoleController::noSuchUser));
    }

    private Mono<ResponseEntity<Object>> changed(Command command) {
        return changeRole
                .change(command)
                .doOnNext(_ -> known.forget(command.customer()))
                .map(outcome -> respond(command, outcome));
    }

    private static ResponseEntity<Object> respond(Command command, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Changed(var before, var now) ->
                ResponseEntity.ok(new RoleJson(command.customer().value(), now.word(), before.word()));
            case Outcome.NoSuchCustomer() -> noSuchUser();
            case Outcome.OwnRole() ->
                ProblemType.OWN_ROLE.response("Nobody decides about themselves. Ask another super admin.");
            case Outcome.LastSuperAdmin() ->
                ProblemType.LAST_SUPER_ADMIN.response("Make somebody else a super admin first.");
            case Outcome.NotEntitled() ->
                ProblemType.FORBIDDEN.response("You were a super admin, and are none any more.");
        };
    }

    private static ResponseEntity<Object> noSuchUser() {
        return ProblemType.USER_NOT_FOUND.response("Nobody of this id ever called with a token.");
    }

    record RoleRequest(@Nullable String role, @Nullable String reason) {

        record Wish(Role role, String reason) {}

        Wish toWish() {
            Fields fields = new Fields();
            var wanted = fields.required("role", role, RoleWords::read);
            var why = fields.required("reason", reason, RoleRequest::reason);
            fields.check();
            return new Wish(wanted.get(), why.get());
        }

        private static String reason(String text) {
            Grant.requireReason(text);
            return text;
        }
    }

    record RoleJson(String user, String role, String before) {}
}
