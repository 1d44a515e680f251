package app.tollgate.application.coupon;

import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.PersonKey;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;

/// Somebody wants to redeem a coupon, as both were found at `now`.
record Wish(Coupon coupon, CustomerId customer, PersonKey person, Instant now) {}
