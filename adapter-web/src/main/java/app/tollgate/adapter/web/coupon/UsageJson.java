package app.tollgate.adapter.web.coupon;

import app.tollgate.adapter.web.paging.Cursor;
import app.tollgate.application.Page;
import app.tollgate.application.port.view.CouponUsage.Position;
import app.tollgate.application.port.view.CouponUsage.Use;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the uses of a coupon on the wire.
record UsageJson(List<UseJson> uses, @Nullable String next) {

    static UsageJson of(Page<Use, Position.Behind> page) {
        return new UsageJson(
                page.entries().stream().map(UseJson::of).toList(),
                page.next().map(UsageJson::cursor).orElse(null));
    }

    static Position place(String cursor) {
        return Cursor.read(cursor, UsageJson::behind, UsageJson::cursor);
    }

    private static Position.Behind behind(Instant at, String customer) {
        return new Position.Behind(at, new CustomerId(customer));
    }

    private static String cursor(Position.Behind place) {
        return Cursor.of(place.redeemedAt(), place.customer().value());
    }

    /// `trialEndsAt` is where the end of the trial stands now.
    record UseJson(
            String user, @Nullable String email, @Nullable String name, Instant redeemedAt, Instant trialEndsAt) {

        static UseJson of(Use use) {
            return new UseJson(
                    use.customer().value(),
                    use.email().map(EmailAddress::value).orElse(null),
                    use.name().orElse(null),
                    use.redeemedAt(),
                    use.trialEndsAt());
        }
    }
}
