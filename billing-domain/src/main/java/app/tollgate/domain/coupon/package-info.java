/// Coupons: codes that give days of trial, never discounts.
@NullMarked
package app.tollgate.domain.coupon;

import org.jspecify.annotations.NullMarked;
