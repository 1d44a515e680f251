package app.tollgate.application.testing;

import static app.tollgate.application.testing.SampleCoupons.aCoupon;
import static app.tollgate.application.testing.SampleCoupons.inactive;
import static app.tollgate.application.testing.SampleCoupons.unbounded;
import static app.tollgate.application.testing.SampleCoupons.upTo;
import static app.tollgate.application.testing.SampleCoupons.valid;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.Coupons;
import app.tollgate.application.port.store.Grants;
import app.tollgate.application.port.store.Redemptions;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.port.view.CouponUsage;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponTerms;
import app.tollgate.domain.coupon.PersonKey;
import app.tollgate.domain.coupon.Redemption;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/// What every store of redemptions promises.
@Tag("CPN-2")
public interface RedemptionsContract {

    PersonKey SOMEBODY = new PersonKey("mail:somebody@example.test");

    Coupons coupons();

    Redemptions redemptions();

    CouponUsage usage();

    Grants grants();

    UnitOfWork unitOfWork();

    Customer aKnownCustomer();

    @Test
    default void counts_each_use_up_to_the_last() {
        Coupon coupon = kept(upTo(2));

        assertThat(redeem(coupon, NOW)).isTrue();
        assertThat(redeem(coupon, NOW)).isTrue();
        assertThat(redeem(coupon, NOW)).isFalse();

        assertThat(usesOf(coupon)).isEqualTo(2);
    }

    @Test
    @Tag("CPN-3")
    default void takes_a_customer_once_and_a_person_once() {
        Coupon coupon = kept(unbounded(7));
        CustomerId first = aKnownCustomer().id();
        CustomerId second = aKnownCustomer().id();
        CustomerId third = aKnownCustomer().id();

        assertThat(redeem(coupon, first, SOMEBODY, NOW)).isTrue();
        assertThat(redeem(coupon, first, PersonKey.of(first), NOW)).isFalse();
        assertThat(redeem(coupon, second, SOMEBODY, NOW)).isFalse();
        assertThat(redeem(coupon, second, PersonKey.of(second), NOW)).isTrue();

        assertThat(usesOf(coupon)).isEqualTo(2);
        assertThat(exists(coupon, first, PersonKey.of(first))).isTrue();
        assertThat(exists(coupon, third, SOMEBODY)).isTrue();
        assertThat(exists(coupon, third, PersonKey.of(third))).isFalse();
        assertThat(exists(kept(unbounded(7)), first, SOMEBODY)).isFalse();
    }

    @Test
    default void takes_nobody_while_the_coupon_is_not_to_be_redeemed() {
        Coupon spring = kept(valid(daysLater(1), daysLater(2)));

        assertThat(redeem(kept(inactive()), NOW)).isFalse();
        assertThat(redeem(spring, NOW)).isFalse();
        assertThat(redeem(spring, daysLater(2))).isFalse();
        assertThat(redeem(spring, daysLater(1))).isTrue();
    }

    @Test
    @Tag("CPN-1")
    default void lists_who_used_it_and_when_the_newest_first_page_by_page() {
        Coupon coupon = kept(unbounded(7));
        Customer early = aKnownCustomer();
        Customer late = aKnownCustomer();
        assertThat(redeem(coupon, late.id(), PersonKey.of(late.id()), daysLater(2)))
                .isTrue();
        assertThat(redeem(coupon, early.id(), PersonKey.of(early.id()), daysLater(1)))
                .isTrue();

        var newest = new CouponUsage.Use(late.id(), late.email(), late.name(), daysLater(2), daysLater(9));
        var oldest = new CouponUsage.Use(early.id(), early.email(), early.name(), daysLater(1), daysLater(8));
        assertThat(uses(coupon, 5, new CouponUsage.Position.Start())).containsExactly(newest, oldest);
        assertThat(uses(coupon, 1, new CouponUsage.Position.Start())).containsExactly(newest);
        assertThat(uses(coupon, 5, new CouponUsage.Position.Behind(daysLater(2), late.id())))
                .containsExactly(oldest);
    }

    private List<CouponUsage.Use> uses(Coupon coupon, int limit, CouponUsage.Position after) {
        return usage().newestFirst(coupon.id(), limit, after).collectList().block(SOON);
    }

    private Coupon kept(CouponTerms terms) {
        Coupon coupon = aCoupon(terms, aKnownCustomer().id());
        assertThat(coupons().add(coupon).block(SOON)).isTrue();
        return coupon;
    }

    private boolean redeem(Coupon coupon, Instant now) {
        CustomerId somebody = aKnownCustomer().id();
        return redeem(coupon, somebody, PersonKey.of(somebody), now);
    }

    /// In a unit of work that does not try again.
    private boolean redeem(Coupon coupon, CustomerId customer, PersonKey person, Instant now) {
        GrantId grant = new GrantId(UUID.randomUUID());
        return unitOfWork()
                .atomically(() -> redemptions()
                        .add(new Redemption(coupon.id(), customer, person, grant, now))
                        .then(grants().add(days(grant, customer, now)))
                        .onErrorMap(StaleWrite.class, Refused::new))
                .onErrorResume(Refused.class, _ -> Mono.just(false))
                .block(SOON);
    }

    private static Grant days(GrantId id, CustomerId customer, Instant now) {
        return new Grant(
                id,
                customer,
                GrantKind.COUPON_TRIAL,
                new Tier("pro"),
                Optional.empty(),
                now,
                now.plus(Duration.ofDays(7)),
                "coupon",
                customer,
                now);
    }

    private boolean exists(Coupon coupon, CustomerId customer, PersonKey person) {
        return redemptions().exists(coupon.id(), customer, person).block(SOON);
    }

    private int usesOf(Coupon coupon) {
        return coupons().find(coupon.code()).map(Coupon::uses).block(SOON);
    }

    /// What a unit of work would do again.
    final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(Throwable cause) {
            super(cause);
        }
    }
}
