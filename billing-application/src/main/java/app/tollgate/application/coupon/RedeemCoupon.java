package app.tollgate.application.coupon;

import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.customer.Customer;
import java.time.Instant;
import reactor.core.publisher.Mono;

/// A customer redeems a coupon for days of trial, once, while nothing else gives them access (CPN-2, CPN-3). What is
/// refused uses nothing up.
public interface RedeemCoupon {

    Mono<Outcome> redeem(Customer customer, CouponCode code);

    sealed interface Outcome {

        record Redeemed(Coupon coupon, Instant trialEndsAt) implements Outcome {}

        record UnknownCoupon() implements Outcome {}

        /// By this customer, or by somebody with the same mailbox. Said before anything else about the coupon, so that
        /// whoever asks again after a lost answer learns that it worked.
        record AlreadyUsed() implements Outcome {}

        record Inactive() implements Outcome {}

        record NotYetValid() implements Outcome {}

        record Expired() implements Outcome {}

        record UsedUp() implements Outcome {}

        record HasAccessAlready() implements Outcome {}
    }
}
