/// Coupons over HTTP.
@NullMarked
package app.tollgate.adapter.web.coupon;

import org.jspecify.annotations.NullMarked;
