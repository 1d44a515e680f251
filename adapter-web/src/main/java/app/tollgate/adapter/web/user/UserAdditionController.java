package app.tollgate.adapter.web.user;

import app.tollgate.adapter.web.json.UtcMoment;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.user.AddUser;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.plan.Tier;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Admins add people by e-mail, with free access at once (GRT-2).
@RestController
@Tag(name = "Users (admin)")
public final class UserAdditionController {

    private final AddUser addUser;

    public UserAdditionController(AddUser addUser) {
        this.addUser = addUser;
    }

    @PostMapping({"/api/admin/users", "/api/admin/customers"})
    @Operation(
            summary = "Add somebody by e-mail, with free access until a future moment",
            description = "Whoever signs in first with that address, verified, gets it. Without a tier it gives the one"
                    + " that trials give. `PUT` and `DELETE` of their free access move its end and withdraw them; after"
                    + " the end the address may be added again.")
    @ApiResponse(
            responseCode = "201",
            description = "Who was added, under an id that holds until the first sign-in",
            content = @Content(schema = @Schema(implementation = AddedJson.class)))
    @Refusals(ProblemType.EMAIL_TAKEN)
    Mono<ResponseEntity<Object>> add(@RequestBody AdditionRequest request, Customer admin) {
        return addUser.add(request.toCommand(admin.id())).map(UserAdditionController::respond);
    }

    private static ResponseEntity<Object> respond(AddUser.Outcome outcome) {
        return switch (outcome) {
            case AddUser.Outcome.Added(var user) ->
                ResponseEntity.status(HttpStatus.CREATED).body(AddedJson.of(user));
            case AddUser.Outcome.AddressTaken() ->
                ProblemType.EMAIL_TAKEN.response("A user has this address already, or was added by it. Look them up.");
            case AddUser.Outcome.NoSuchTier() ->
                Fields.refused("tier", "is no tier of this service").response();
            case AddUser.Outcome.NotInFuture() ->
                Fields.refused("until", "is in the future").response();
            case AddUser.Outcome.TooFarAway(var latest) ->
                Fields.refused("until", "is not after " + latest).response();
        };
    }

    record AdditionRequest(
            @Nullable String email,
            @Nullable String name,
            @Nullable String tier,
            @Nullable String until,
            @Nullable String reason) {

        /// What a mail server could take: looser addresses come in tokens, and nobody typed those here.
        private static final Pattern ADDRESS =
                Pattern.compile("[^\\s\\p{Cntrl}@]+@[^\\s\\p{Cntrl}@]+\\.[^\\s\\p{Cntrl}@.]+");

        AddUser.Command toCommand(CustomerId by) {
            Fields fields = new Fields();
            var address = fields.required("email", email, AdditionRequest::address);
            var called = fields.optional("name", name, AdditionRequest::nameOf);
            var gives = fields.optional("tier", tier, Tier::new);
            var end = fields.required("until", until, UtcMoment::read);
            var why = fields.required("reason", reason, AdditionRequest::reasonOf);
            fields.check();
            return new AddUser.Command(address.get(), called.get(), gives.get(), end.get(), why.get(), by);
        }

        private static EmailAddress address(String text) {
            if (!ADDRESS.matcher(text.strip()).matches() || !EmailAddress.isValid(text)) {
                throw new IllegalArgumentException("is an e-mail address");
            }
            return new EmailAddress(text);
        }

        private static String nameOf(String text) {
            AddedUser.requireName(text);
            return text;
        }

        private static String reasonOf(String text) {
            Grant.requireReason(text);
            return text;
        }
    }

    record AddedJson(
            String id,
            String email,
            @Nullable String name,
            String tier,
            Instant until,
            String reason,
            String addedBy,
            Instant addedAt) {

        static AddedJson of(AddedUser user) {
            return new AddedJson(
                    user.id().value(),
                    user.email().value(),
                    user.name().orElse(null),
                    user.tier().name(),
                    user.until(),
                    user.reason(),
                    user.by().value(),
                    user.at());
        }
    }
}
