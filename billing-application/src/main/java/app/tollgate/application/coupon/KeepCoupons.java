package app.tollgate.application.coupon;

import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.coupon.CouponTerms;
import app.tollgate.domain.customer.CustomerId;
import reactor.core.publisher.Mono;

/// An admin makes coupons, changes their terms and deletes those nobody used (CPN-1). A code never changes: it was
/// handed out.
public interface KeepCoupons {

    Mono<Creation> create(CouponCode code, CouponTerms terms, CustomerId by);

    /// Replaces the terms. What was redeemed before keeps what it gave.
    Mono<Outcome> change(CouponId id, CouponTerms terms, CustomerId by);

    /// One that was redeemed stays, since it says why somebody has access: it can be made inactive.
    Mono<Deletion> delete(CouponId id, CustomerId by);

    sealed interface Creation {

        record Created(Coupon coupon) implements Creation {}

        record CodeTaken() implements Creation {}

        record EndsInThePast() implements Creation {}
    }

    sealed interface Outcome {

        record Changed(Coupon coupon) implements Outcome {}

        /// It was redeemed more often than the new terms allow.
        record UsedMoreOften(int uses) implements Outcome {}

        /// A past end may stay as it is, but none is moved into the past.
        record EndsInThePast() implements Outcome {}

        record NoSuchCoupon() implements Outcome {}
    }

    sealed interface Deletion {

        record Deleted() implements Deletion {}

        record Used(int uses) implements Deletion {}

        record NoSuchCoupon() implements Deletion {}
    }
}
