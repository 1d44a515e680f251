package app.tollgate.adapter.web.testing;

import app.tollgate.application.Page;
import app.tollgate.application.audit.ShowAuditLog;
import app.tollgate.application.coupon.KeepCoupons;
import app.tollgate.application.coupon.RedeemCoupon;
import app.tollgate.application.coupon.ShowCoupons;
import app.tollgate.application.grant.GiveFreeAccess;
import app.tollgate.application.port.view.CouponUsage;
import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.coupon.CouponTerms;
import app.tollgate.domain.customer.CustomerId;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/// The fakes behind what is given for a time, and behind the audit log.
@Configuration(proxyBeanMethods = false)
class TestGiving {

    @Bean
    ShowAuditLog showAuditLog(Edge edge) {
        return (filter, limit, after) -> edge.audit().list(filter, limit, after);
    }

    @Bean
    RedeemCoupon redeemCoupon(Edge edge) {
        return (customer, code) -> edge.coupons().redeem(customer, code);
    }

    @Bean
    GiveFreeAccess giveFreeAccess(Edge edge) {
        return new GiveFreeAccess() {
            @Override
            public Mono<Outcome> give(Command command) {
                return edge.giving().give(command);
            }

            @Override
            public Mono<Revocation> revoke(CustomerId customer, CustomerId by) {
                return edge.giving().revoke(customer, by);
            }
        };
    }

    @Bean
    KeepCoupons keepCoupons(Edge edge) {
        return new KeepCoupons() {
            @Override
            public Mono<Creation> create(CouponCode code, CouponTerms terms, CustomerId by) {
                return edge.coupons().create(code, terms, by);
            }

            @Override
            public Mono<Outcome> change(CouponId id, CouponTerms terms, CustomerId by) {
                return edge.coupons().change(id, terms, by);
            }

            @Override
            public Mono<Deletion> delete(CouponId id, CustomerId by) {
                return edge.coupons().delete(id, by);
            }
        };
    }

    @Bean
    ShowCoupons showCoupons(Edge edge) {
        return new ShowCoupons() {
            @Override
            public Mono<Page<Coupon, CouponId>> list(int limit, Optional<CouponId> after) {
                return edge.coupons().list(limit, after);
            }

            @Override
            public Mono<Page<CouponUsage.Use, CouponUsage.Position.Behind>> usage(
                    CouponCode code, int limit, CouponUsage.Position after) {
                return edge.coupons().usage(code, limit, after);
            }
        };
    }
}
