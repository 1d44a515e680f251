package app.tollgate.adapter.web.coupon;

import app.tollgate.application.Page;
import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.coupon.CouponTerms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A coupon on the wire. A bound that is not there is null.
record CouponJson(
        UUID id,
        String code,
        int trialDays,
        String description,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Integer maxUses,
        int uses,
        boolean active,
        String createdBy,
        Instant createdAt) {

    static CouponJson of(Coupon coupon) {
        CouponTerms terms = coupon.terms();
        return new CouponJson(
                coupon.id().value(),
                coupon.code().value(),
                terms.trialDays(),
                terms.description(),
                terms.validFrom().orElse(null),
                terms.validUntil().orElse(null),
                terms.maxUses().orElse(null),
                coupon.uses(),
                terms.active(),
                coupon.createdBy().value(),
                coupon.createdAt());
    }

    record PageJson(List<CouponJson> coupons, @Nullable String next) {

        static PageJson of(Page<Coupon, CouponId> page) {
            return new PageJson(
                    page.entries().stream().map(CouponJson::of).toList(),
                    page.next().map(id -> id.value().toString()).orElse(null));
        }
    }
}
