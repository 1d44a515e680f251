package app.tollgate.application.coupon;

import app.tollgate.application.Page;
import app.tollgate.application.port.view.CouponUsage;
import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.coupon.CouponId;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Support and admins look at coupons and at who used them (CPN-1).
public interface ShowCoupons {

    /// At most `limit` coupons behind `after`, the newest first.
    Mono<Page<Coupon, CouponId>> list(int limit, Optional<CouponId> after);

    /// At most `limit` uses behind `after`, the newest first; empty when there is no such coupon.
    Mono<Page<CouponUsage.Use, CouponUsage.Position.Behind>> usage(
            CouponCode code, int limit, CouponUsage.Position after);
}
