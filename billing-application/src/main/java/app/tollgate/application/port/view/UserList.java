package app.tollgate.application.port.view;

import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.access.OnCancel;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.UserStatus;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.PlanCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Everybody, as the back office looks at them (ADM-1): customers, and those who were added by e-mail and
/// have not signed in yet.
public interface UserList {

    /// At most `limit`, who registered last first, starting behind `after` (keyset).
    Flux<Entry> newestFirst(UserFilter filter, Standing standing, int limit, Position after);

    Mono<Entry> find(CustomerId id, Standing standing);

    /// One user. Whoever was added by e-mail has an id that begins with `added:`. `plan` is what was bought
    /// last, `paid` what arrived, one amount for each currency, and `expiresAt` the last end of all that
    /// gives or gave access.
    record Entry(
            CustomerId id,
            Optional<EmailAddress> email,
            Optional<String> name,
            Instant registeredAt,
            UserStatus status,
            Optional<PlanCode> plan,
            Optional<Instant> firstPaidAt,
            List<Money> paid,
            List<CouponCode> coupons,
            Optional<Instant> trialEndsAt,
            Optional<Instant> freeAccessEndsAt,
            Optional<Instant> expiresAt) {}

    /// By what a status is judged: a moment, since when an unpaid renewal is within its grace then (SUB-7),
    /// and whether a cancelled subscription keeps what was paid (SUB-4). PayPal's silence and forced tiers
    /// are not looked at.
    record Standing(Instant now, Instant graceSince, boolean keepsCancelled) {

        public static Standing at(Instant now, AccessPolicy policy) {
            return new Standing(now, now.minus(policy.grace()), policy.onCancel() == OnCancel.PERIOD_END);
        }
    }

    /// A place in the list.
    sealed interface Position {

        record Start() implements Position {}

        record Behind(Instant registeredAt, CustomerId id) implements Position {}
    }
}
