package app.tollgate.adapter.persistence;

import app.tollgate.adapter.persistence.coupon.R2dbcCouponUsage;
import app.tollgate.adapter.persistence.coupon.R2dbcCoupons;
import app.tollgate.adapter.persistence.coupon.R2dbcRedemptions;
import app.tollgate.application.port.store.Coupons;
import app.tollgate.application.port.store.Redemptions;
import app.tollgate.application.port.view.CouponUsage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/// The stores of coupons.
@Configuration(proxyBeanMethods = false)
class CouponStores {

    @Bean
    Coupons coupons(DatabaseClient database) {
        return Outages.named(Coupons.class, new R2dbcCoupons(database));
    }

    @Bean
    Redemptions redemptions(DatabaseClient database) {
        return Outages.named(Redemptions.class, new R2dbcRedemptions(database));
    }

    @Bean
    CouponUsage couponUsage(DatabaseClient database) {
        return Outages.named(CouponUsage.class, new R2dbcCouponUsage(database));
    }
}
