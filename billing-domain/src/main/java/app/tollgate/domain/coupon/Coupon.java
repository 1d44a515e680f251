package app.tollgate.domain.coupon;

import app.tollgate.domain.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;

/// A coupon as it is kept. `uses` counts its redemptions and never goes back.
public record Coupon(
        CouponId id, CouponCode code, CouponTerms terms, int uses, CustomerId createdBy, Instant createdAt) {

    /// Whether somebody who never redeemed it could do so.
    public CouponState stateAt(Instant now) {
        if (!terms.active()) {
            return CouponState.INACTIVE;
        }
        if (terms.validFrom().filter(now::isBefore).isPresent()) {
            return CouponState.NOT_YET_VALID;
        }
        if (terms.validUntil().filter(end -> !now.isBefore(end)).isPresent()) {
            return CouponState.EXPIRED;
        }
        return terms.maxUses().filter(most -> uses >= most).isPresent() ? CouponState.USED_UP : CouponState.REDEEMABLE;
    }

    /// When the trial of somebody who redeems it now ends.
    public Instant trialEnd(Instant now) {
        return now.plus(Duration.ofDays(terms.trialDays()));
    }

    public Coupon with(CouponTerms other) {
        return new Coupon(id, code, other, uses, createdBy, createdAt);
    }
}
