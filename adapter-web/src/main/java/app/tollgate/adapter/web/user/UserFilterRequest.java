package app.tollgate.adapter.web.user;

import app.tollgate.adapter.web.json.UtcMoment;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.application.port.view.UserFilter;
import app.tollgate.application.port.view.UserFilter.Search;
import app.tollgate.application.port.view.UserFilter.Span;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.plan.PlanCode;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Whom somebody wants to see of all users, as it stands in the query of the request.
record UserFilterRequest(
        @Parameter(description = "free_trial, active (paid), free_access, churned or none") @Nullable
        String status,

        @Parameter(description = "yes or no: whether a trial, a payment or free access lets them in") @Nullable
        String access,

        @Parameter(description = "The code of the plan that was bought last") @Nullable
        String plan,

        @Parameter(description = "The code of a coupon that was redeemed") @Nullable
        String coupon,

        @Parameter(description = "Such as 2026-03-01T00:00:00Z") @Nullable
        String registeredFrom,

        @Nullable String registeredUntil,

        @Parameter(description = "Of the first payment") @Nullable
        String firstPaidFrom,

        @Nullable String firstPaidUntil,

        @Parameter(description = "Of the last end of all that gives or gave access") @Nullable
        String expiresFrom,

        @Nullable String expiresUntil,

        @Parameter(
                description = "The beginning of an e-mail address or of words of a name, or a whole id of a"
                        + " subscription or a transaction at PayPal or of a transfer; 3 to 100 characters")
        @Nullable
        String search) {

    Supplier<UserFilter> read(Fields fields) {
        var standing = fields.optional("status", status, StatusWords::read);
        var has = fields.optional("access", access, UserFilterRequest::yesOrNo);
        var bought = fields.optional("plan", plan, PlanCode::new);
        var redeemed = fields.optional("coupon", coupon, CouponCode::new);
        var registered = span(fields, "registered", registeredFrom, registeredUntil);
        var paid = span(fields, "firstPaid", firstPaidFrom, firstPaidUntil);
        var ends = span(fields, "expires", expiresFrom, expiresUntil);
        var text = fields.optional("search", search, Search::new);
        return () -> new UserFilter(
                standing.get(),
                has.get(),
                bought.get(),
                redeemed.get(),
                registered.get(),
                paid.get(),
                ends.get(),
                text.get());
    }

    private static Supplier<Span> span(Fields fields, String name, @Nullable String from, @Nullable String until) {
        Supplier<Optional<Instant>> begin = fields.optional(name + "From", from, UtcMoment::read);
        Supplier<Optional<Instant>> end = fields.optional(name + "Until", until, UtcMoment::read);
        fields.agree(name + "Until", () -> Span.requireOrder(begin.get(), end.get()));
        return () -> new Span(begin.get(), end.get());
    }

    private static boolean yesOrNo(String word) {
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("is yes or no");
        };
    }
}
