package app.tollgate.application.coupon;

import app.tollgate.application.UseCase;
import app.tollgate.application.access.CheckAccess;
import app.tollgate.application.port.store.Coupons;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.coupon.PersonRule;
import app.tollgate.domain.customer.Customer;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class RedeemCouponService implements RedeemCoupon {

    private final Coupons coupons;
    private final Redeeming redeeming;
    private final CheckAccess access;
    private final PersonRule people;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    RedeemCouponService(
            Coupons coupons,
            Redeeming redeeming,
            CheckAccess access,
            PersonRule people,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.coupons = coupons;
        this.redeeming = redeeming;
        this.access = access;
        this.people = people;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> redeem(Customer customer, CouponCode code) {
        return unitOfWork.atomically(() -> coupons.find(code)
                .flatMap(coupon -> redeem(new Wish(coupon, customer.id(), people.keyOf(customer), clock.instant())))
                .defaultIfEmpty(new Outcome.UnknownCoupon()));
    }

    private Mono<Outcome> redeem(Wish wish) {
        return redeeming.wasUsed(wish).flatMap(used -> used ? Mono.just(new Outcome.AlreadyUsed()) : redeemFirst(wish));
    }

    private Mono<Outcome> redeemFirst(Wish wish) {
        return switch (wish.coupon().stateAt(wish.now())) {
            case INACTIVE -> Mono.just(new Outcome.Inactive());
            case NOT_YET_VALID -> Mono.just(new Outcome.NotYetValid());
            case EXPIRED -> Mono.just(new Outcome.Expired());
            case USED_UP -> Mono.just(new Outcome.UsedUp());
            case REDEEMABLE -> redeemWithoutAccess(wish);
        };
    }

    private Mono<Outcome> redeemWithoutAccess(Wish wish) {
        return access.check(wish.customer())
                .flatMap(
                        decision -> decision.fullAccess() ? Mono.just(new Outcome.HasAccessAlready()) : redeemed(wish));
    }

    private Mono<Outcome> redeemed(Wish wish) {
        return redeeming.redeem(wish).map(end -> new Outcome.Redeemed(wish.coupon(), end));
    }
}
