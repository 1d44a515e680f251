package app.tollgate.domain.coupon;

/// What keeps a coupon from being redeemed, if anything.
public enum CouponState {
    REDEEMABLE,
    INACTIVE,
    NOT_YET_VALID,
    EXPIRED,
    USED_UP
}
