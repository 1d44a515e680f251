package app.tollgate.application.user;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Coupons;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.view.UserFilter;
import app.tollgate.application.user.ShowUsers.Listing;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.plan.PlanCode;
import reactor.core.publisher.Mono;

/// Whether there is what a filter names: an empty list would say that nobody has it.
@UseCase
final class FilterNames {

    private final Plans plans;
    private final Coupons coupons;

    FilterNames(Plans plans, Coupons coupons) {
        this.plans = plans;
        this.coupons = coupons;
    }

    /// Empty when nothing is wrong.
    Mono<Listing> refusal(UserFilter filter) {
        return Mono.justOrEmpty(filter.plan())
                .flatMap(this::refusal)
                .switchIfEmpty(Mono.justOrEmpty(filter.coupon()).flatMap(this::refusal));
    }

    private Mono<Listing> refusal(PlanCode plan) {
        return plans.versions(plan).hasElement().filter(known -> !known).map(_ -> new Listing.NoSuchPlan());
    }

    private Mono<Listing> refusal(CouponCode coupon) {
        return coupons.find(coupon).hasElement().filter(known -> !known).map(_ -> new Listing.NoSuchCoupon());
    }
}
