package app.tollgate.adapter.web.user;

import app.tollgate.adapter.web.money.MoneyJson;
import app.tollgate.adapter.web.paging.Cursor;
import app.tollgate.application.Page;
import app.tollgate.application.port.view.UserList.Entry;
import app.tollgate.application.port.view.UserList.Position;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.plan.PlanCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One user on the wire. `plan` is what was bought last, `totalPaid` has one amount for each currency, and
/// `expiresAt` is the last end of all that gives or gave access.
record UserJson(
        String id,
        @Nullable String email,
        @Nullable String name,
        Instant registeredAt,
        @Nullable Instant firstPaidAt,
        String status,
        boolean hasAccess,
        @Nullable String plan,
        List<MoneyJson> totalPaid,
        List<String> coupons,
        @Nullable Instant trialEndsAt,
        @Nullable Instant freeAccessEndsAt,
        @Nullable Instant expiresAt) {

    static UserJson of(Entry user) {
        return new UserJson(
                user.id().value(),
                user.email().map(EmailAddress::value).orElse(null),
                user.name().orElse(null),
                user.registeredAt(),
                user.firstPaidAt().orElse(null),
                StatusWords.of(user.status()),
                user.status().hasAccess(),
                user.plan().map(PlanCode::value).orElse(null),
                user.paid().stream().map(MoneyJson::of).toList(),
                user.coupons().stream().map(CouponCode::value).toList(),
                user.trialEndsAt().orElse(null),
                user.freeAccessEndsAt().orElse(null),
                user.expiresAt().orElse(null));
    }

    static Position place(String cursor) {
        return Cursor.read(cursor, UserJson::behind, UserJson::cursor);
    }

    private static Position.Behind behind(Instant at, String id) {
        return new Position.Behind(at, new CustomerId(id));
    }

    private static String cursor(Position.Behind place) {
        return Cursor.of(place.registeredAt(), place.id().value());
    }

    record PageJson(List<UserJson> users, @Nullable String next) {

        static PageJson of(Page<Entry, Position.Behind> page) {
            return new PageJson(
                    page.entries().stream().map(UserJson::of).toList(),
                    page.next().map(UserJson::cursor).orElse(null));
        }
    }
}
