package app.tollgate.domain.coupon;

import java.util.UUID;

/// Identifies a [Coupon] for the back office; customers know its code.
public record CouponId(UUID value) {}
