package app.tollgate.domain.coupon;

import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;

/// Somebody's one use of a coupon, and the grant it gave.
public record Redemption(CouponId coupon, CustomerId customer, PersonKey person, GrantId grant, Instant at) {}
