package app.tollgate.application.port.store;

import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.coupon.CouponTerms;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Coupons, as the back office keeps them (CPN-1).
public interface Coupons {

    /// False, and nothing is written, when another coupon has this code.
    Mono<Boolean> add(Coupon coupon);

    /// At most `limit`, newest first, behind `after`.
    Flux<Coupon> list(int limit, Optional<CouponId> after);

    Mono<Coupon> find(CouponCode code);

    /// The same by id, held until the unit of work ends: nobody redeems or changes it meanwhile.
    Mono<Coupon> hold(CouponId id);

    /// To be called on one that is held; its uses stay within `maxUses`.
    Mono<Void> change(CouponId id, CouponTerms terms);

    /// To be called on one that is held and was never redeemed.
    Mono<Void> delete(CouponId id);
}
