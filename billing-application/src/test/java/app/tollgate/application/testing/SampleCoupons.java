package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;

import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.coupon.CouponTerms;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Coupons, each with an id and a code no other example has, the later ones with the later ids.
public final class SampleCoupons {

    private static final AtomicLong NUMBERS = new AtomicLong(1_000);

    private SampleCoupons() {}

    /// For `days`, without any bound.
    public static CouponTerms unbounded(int days) {
        return new CouponTerms(days, "", Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    public static CouponTerms upTo(int uses) {
        return new CouponTerms(7, "", Optional.empty(), Optional.empty(), Optional.of(uses), true);
    }

    public static CouponTerms valid(Instant from, Instant until) {
        return new CouponTerms(7, "spring", Optional.of(from), Optional.of(until), Optional.empty(), true);
    }

    public static CouponTerms inactive() {
        return new CouponTerms(7, "", Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    public static Coupon aCoupon(CouponTerms terms, CustomerId by) {
        long number = NUMBERS.incrementAndGet();
        return new Coupon(
                new CouponId(SequentialIdentifiers.numbered(number)),
                new CouponCode("CODE-" + number),
                terms,
                0,
                by,
                NOW);
    }
}
