package app.tollgate.application.port.view;

import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Flux;

/// Who redeemed a coupon and when, for people to look at (CPN-1).
public interface CouponUsage {

    /// At most `limit`, the newest first, starting behind `after` (keyset).
    Flux<Use> newestFirst(CouponId coupon, int limit, Position after);

    /// `trialEndsAt` is where the end of the trial stands now.
    record Use(
            CustomerId customer,
            Optional<EmailAddress> email,
            Optional<String> name,
            Instant redeemedAt,
            Instant trialEndsAt) {}

    /// A place in the list.
    sealed interface Position {

        record Start() implements Position {}

        record Behind(Instant redeemedAt, CustomerId customer) implements Position {}
    }
}
