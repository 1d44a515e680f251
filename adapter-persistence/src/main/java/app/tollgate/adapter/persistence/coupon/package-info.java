/// Coupons and their redemptions in their tables.
@NullMarked
package app.tollgate.adapter.persistence.coupon;

import org.jspecify.annotations.NullMarked;
