package app.tollgate.adapter.persistence.user;

import app.tollgate.application.port.view.UserFilter;
import app.tollgate.application.port.view.UserFilter.Search;
import app.tollgate.application.port.view.UserFilter.Span;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.customer.UserStatus;
import app.tollgate.domain.plan.PlanCode;
import java.util.Optional;

/// Filters of the list of users that ask for one thing or a few.
final class Filters {

    private Filters() {}

    static UserFilter having(UserStatus status) {
        return new UserFilter(
                Optional.of(status),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Span.ALL,
                Span.ALL,
                Span.ALL,
                Optional.empty());
    }

    static UserFilter searching(String text) {
        return new UserFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Span.ALL,
                Span.ALL,
                Span.ALL,
                Optional.of(new Search(text)));
    }

    static UserFilter planned(String plan) {
        return filter(
                Optional.empty(), Optional.of(new PlanCode(plan)), Optional.empty(), Span.ALL, Span.ALL, Span.ALL);
    }

    static UserFilter ranges(Span registered, Span paid, Span expires) {
        return filter(Optional.empty(), Optional.empty(), Optional.empty(), registered, paid, expires);
    }

    static UserFilter filter(
            Optional<Boolean> access,
            Optional<PlanCode> plan,
            Optional<CouponCode> coupon,
            Span registered,
            Span paid,
            Span expires) {
        return new UserFilter(Optional.empty(), access, plan, coupon, registered, paid, expires, Optional.empty());
    }
}
