/// Making coupons, and redeeming them.
@NullMarked
package app.tollgate.application.coupon;

import org.jspecify.annotations.NullMarked;
