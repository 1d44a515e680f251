package app.tollgate.application.testing;

import static app.tollgate.application.testing.SampleCoupons.aCoupon;
import static app.tollgate.application.testing.SampleCoupons.unbounded;
import static app.tollgate.application.testing.SampleCoupons.upTo;
import static app.tollgate.application.testing.SampleCoupons.valid;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.Coupons;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.customer.Customer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/// What every store of coupons promises.
@Tag("CPN-1")
public interface CouponsContract {

    Coupons coupons();

    UnitOfWork unitOfWork();

    Customer aKnownCustomer();

    @Test
    default void gives_a_coupon_back_however_its_code_is_written() {
        Coupon coupon = aCoupon(valid(NOW, daysLater(30)), aKnownCustomer().id());
        assertThat(add(coupon)).isTrue();

        assertThat(find(coupon.code().value().toLowerCase(Locale.ROOT))).contains(coupon);
        assertThat(find("NEVER-MADE")).isEmpty();
    }

    @Test
    default void takes_a_code_once() {
        Coupon coupon = aCoupon(upTo(5), aKnownCustomer().id());
        Coupon other = aCoupon(unbounded(7), aKnownCustomer().id());
        assertThat(add(coupon)).isTrue();

        assertThat(add(new Coupon(other.id(), coupon.code(), other.terms(), 0, other.createdBy(), NOW)))
                .isFalse();

        assertThat(find(coupon.code().value())).contains(coupon);
    }

    @Test
    default void lists_the_newest_first_page_by_page() {
        Coupon first = aCoupon(upTo(1), aKnownCustomer().id());
        Coupon second = aCoupon(upTo(2), aKnownCustomer().id());
        Coupon third = aCoupon(upTo(3), aKnownCustomer().id());
        assertThat(List.of(add(second), add(third), add(first))).containsOnly(true);

        assertThat(listed(2, Optional.empty())).containsExactly(third, second);
        assertThat(listed(2, Optional.of(second.id()))).containsExactly(first);
    }

    @Test
    default void changes_and_deletes_the_one_that_is_held() {
        Coupon changed = aCoupon(upTo(1), aKnownCustomer().id());
        Coupon deleted = aCoupon(upTo(2), aKnownCustomer().id());
        assertThat(List.of(add(changed), add(deleted))).containsOnly(true);

        atomically(changed.id(), coupons().change(changed.id(), valid(NOW, daysLater(1))));
        atomically(deleted.id(), coupons().delete(deleted.id()));

        assertThat(listed(10, Optional.empty())).containsExactly(changed.with(valid(NOW, daysLater(1))));
        assertThat(coupons().hold(new CouponId(new UUID(9, 9))).blockOptional(SOON))
                .isEmpty();
    }

    private void atomically(CouponId id, Mono<Void> work) {
        unitOfWork()
                .atomically(() -> coupons().hold(id).flatMap(coupon -> work.thenReturn(coupon)))
                .then()
                .block(SOON);
    }

    private boolean add(Coupon coupon) {
        return coupons().add(coupon).block(SOON);
    }

    private Optional<Coupon> find(String code) {
        return coupons().find(new CouponCode(code)).blockOptional(SOON);
    }

    private List<Coupon> listed(int limit, Optional<CouponId> after) {
        return coupons().list(limit, after).collectList().block(SOON);
    }
}
