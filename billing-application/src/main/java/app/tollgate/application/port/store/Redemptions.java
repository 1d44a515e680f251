package app.tollgate.application.port.store;

import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.coupon.PersonKey;
import app.tollgate.domain.coupon.Redemption;
import app.tollgate.domain.customer.CustomerId;
import reactor.core.publisher.Mono;

/// Who redeemed which coupon (CPN-2, CPN-3).
public interface Redemptions {

    Mono<Boolean> exists(CouponId coupon, CustomerId customer, PersonKey person);

    /// Counts one use of the coupon and keeps whose it was, in one statement, while the coupon can be redeemed at the
    /// moment of the redemption and neither the customer nor the person did so before. Otherwise it fails with
    /// [StaleWrite]: the unit of work undoes all and begins again with what is there then.
    ///
    /// The grant may be added after it, in the same unit of work.
    Mono<Void> add(Redemption redemption);
}
