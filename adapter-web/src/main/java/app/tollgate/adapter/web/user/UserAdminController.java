package app.tollgate.adapter.web.user;

import app.tollgate.adapter.web.paging.PageLimit;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.port.view.UserList;
import app.tollgate.application.port.view.UserTimeline;
import app.tollgate.application.user.ShowUsers;
import app.tollgate.domain.customer.CustomerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Support and admins look at users: at all of them (ADM-1), and at one with everything that happened (ADM-2).
@RestController
@Tag(name = "Users (admin)")
public final class UserAdminController {

    private final ShowUsers showUsers;

    public UserAdminController(ShowUsers showUsers) {
        this.showUsers = showUsers;
    }

    @GetMapping({"/api/admin/users", "/api/admin/customers"})
    @Operation(
            summary = "Users, who registered last first; go on with `after` = `next` until `next` is null",
            description = "Shown are those whom every filter lets through. Ranges hold from a moment on and until"
                    + " before another, both in UTC.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of users",
            content = @Content(schema = @Schema(implementation = UserJson.PageJson.class)))
    Mono<ResponseEntity<Object>> list(
            @ParameterObject @ModelAttribute UserFilterRequest filter,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        Fields fields = new Fields();
        var asked = filter.read(fields);
        var bounded = fields.required("limit", limit, PageLimit::read);
        var place = fields.optional("after", after, UserJson::place);
        fields.check();
        return showUsers
                .list(asked.get(), bounded.get(), place.get().orElseGet(UserList.Position.Start::new))
                .map(UserAdminController::respond);
    }

    @GetMapping({"/api/admin/users/{id}", "/api/admin/customers/{id}"})
    @Operation(
            summary = "One user, and what happened, newest first; go on with `after` = `next` until `next` is null",
            description = "Subscriptions and their states, commands, payments and refunds, requests for plans and"
                    + " payments by hand, coupons, trials and grants, PayPal's events about all that, and what was done"
                    + " to the user in the back office.")
    @ApiResponse(
            responseCode = "200",
            description = "The user with a page of what happened",
            content = @Content(schema = @Schema(implementation = TimelineJson.class)))
    @Refusals(ProblemType.USER_NOT_FOUND)
    Mono<ResponseEntity<Object>> show(
            @PathVariable String id,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        Fields fields = new Fields();
        var bounded = fields.required("limit", limit, PageLimit::read);
        var place = fields.optional("after", after, TimelineJson::place);
        fields.check();
        return Mono.just(id)
                .filter(CustomerId::isValid)
                .flatMap(user -> showUsers.show(
                        new CustomerId(user), bounded.get(), place.get().orElseGet(UserTimeline.Position.Start::new)))
                .map(detail -> ResponseEntity.<Object>ok(TimelineJson.of(detail)))
                .switchIfEmpty(Mono.fromSupplier(UserAdminController::noSuchUser));
    }

    private static ResponseEntity<Object> respond(ShowUsers.Listing listing) {
        return switch (listing) {
            case ShowUsers.Listing.Shown(var page) -> ResponseEntity.ok(UserJson.PageJson.of(page));
            case ShowUsers.Listing.NoSuchPlan() ->
                Fields.refused("plan", "is the code of no plan").response();
            case ShowUsers.Listing.NoSuchCoupon() ->
                Fields.refused("coupon", "is the code of no coupon").response();
        };
    }

    private static ResponseEntity<Object> noSuchUser() {
        return ProblemType.USER_NOT_FOUND.response("Nobody of this id ever called with a token, or was added.");
    }
}
