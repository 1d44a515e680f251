package app.tollgate.application.coupon;

import app.tollgate.application.Page;
import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Coupons;
import app.tollgate.application.port.view.CouponUsage;
import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.coupon.CouponId;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class ShowCouponsService implements ShowCoupons {

    private final Coupons coupons;
    private final CouponUsage usage;

    ShowCouponsService(Coupons coupons, CouponUsage usage) {
        this.coupons = coupons;
        this.usage = usage;
    }

    @Override
    public Mono<Page<Coupon, CouponId>> list(int limit, Optional<CouponId> after) {
        return Page.read(limit, count -> coupons.list(count, after), Coupon::id);
    }

    @Override
    public Mono<Page<CouponUsage.Use, CouponUsage.Position.Behind>> usage(
            CouponCode code, int limit, CouponUsage.Position after) {
        return coupons.find(code).flatMap(coupon -> usage(coupon.id(), limit, after));
    }

    private Mono<Page<CouponUsage.Use, CouponUsage.Position.Behind>> usage(
            CouponId coupon, int limit, CouponUsage.Position after) {
        return Page.read(limit, count -> usage.newestFirst(coupon, count, after), ShowCouponsService::placeOf);
    }

    private static CouponUsage.Position.Behind placeOf(CouponUsage.Use use) {
        return new CouponUsage.Position.Behind(use.redeemedAt(), use.customer());
    }
}
