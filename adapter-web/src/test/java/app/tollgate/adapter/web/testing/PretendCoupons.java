package app.tollgate.adapter.web.testing;

import app.tollgate.application.Page;
import app.tollgate.application.coupon.KeepCoupons;
import app.tollgate.application.coupon.RedeemCoupon;
import app.tollgate.application.coupon.ShowCoupons;
import app.tollgate.application.port.view.CouponUsage;
import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.coupon.CouponTerms;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;

/// Answers what a test decided about coupons, and remembers what it was asked.
public final class PretendCoupons implements KeepCoupons, ShowCoupons, RedeemCoupon {

    public final List<Object> asked = new CopyOnWriteArrayList<>();
    public volatile KeepCoupons.Creation creation = new KeepCoupons.Creation.CodeTaken();
    public volatile KeepCoupons.Outcome change = new KeepCoupons.Outcome.NoSuchCoupon();
    public volatile KeepCoupons.Deletion deletion = new KeepCoupons.Deletion.NoSuchCoupon();
    public volatile RedeemCoupon.Outcome redemption = new RedeemCoupon.Outcome.UnknownCoupon();
    public volatile Page<Coupon, CouponId> coupons = new Page<>(List.of(), Optional.empty());
    public volatile Mono<Page<CouponUsage.Use, CouponUsage.Position.Behind>> uses = Mono.empty();

    @Override
    public Mono<KeepCoupons.Creation> create(CouponCode code, CouponTerms terms, CustomerId by) {
        return remember(List.of(code, terms, by), creation);
    }

    @Override
    public Mono<KeepCoupons.Outcome> change(CouponId id, CouponTerms terms, CustomerId by) {
        return remember(List.of(id, terms, by), change);
    }

    @Override
    public Mono<KeepCoupons.Deletion> delete(CouponId id, CustomerId by) {
        return remember(List.of(id, by), deletion);
    }

    @Override
    public Mono<RedeemCoupon.Outcome> redeem(Customer customer, CouponCode code) {
        return remember(List.of(customer.id(), code), redemption);
    }

    @Override
    public Mono<Page<Coupon, CouponId>> list(int limit, Optional<CouponId> after) {
        return remember(List.of(limit, after), coupons);
    }

    @Override
    public Mono<Page<CouponUsage.Use, CouponUsage.Position.Behind>> usage(
            CouponCode code, int limit, CouponUsage.Position after) {
        asked.add(List.of(code, limit, after));
        return uses;
    }

    private <T> Mono<T> remember(Object question, T answer) {
        asked.add(question);
        return Mono.just(answer);
    }
}
