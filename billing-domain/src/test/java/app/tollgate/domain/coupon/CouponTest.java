package app.tollgate.domain.coupon;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CPN-1")
class CouponTest {

    @Test
    void a_coupon_is_valid_from_its_first_moment_until_before_its_end() {
        Coupon coupon = coupon(terms(Optional.of(daysLater(1)), Optional.of(daysLater(2)), Optional.empty()), 0);

        assertThat(coupon.stateAt(daysLater(1).minusNanos(1))).isEqualTo(CouponState.NOT_YET_VALID);
        assertThat(coupon.stateAt(daysLater(1))).isEqualTo(CouponState.REDEEMABLE);
        assertThat(coupon.stateAt(daysLater(2).minusNanos(1))).isEqualTo(CouponState.REDEEMABLE);
        assertThat(coupon.stateAt(daysLater(2))).isEqualTo(CouponState.EXPIRED);
    }

    @Test
    void a_coupon_is_used_up_with_its_last_use() {
        CouponTerms twice = terms(Optional.empty(), Optional.empty(), Optional.of(2));

        assertThat(coupon(twice, 1).stateAt(NOW)).isEqualTo(CouponState.REDEEMABLE);
        assertThat(coupon(twice, 2).stateAt(NOW)).isEqualTo(CouponState.USED_UP);
    }

    @Test
    void without_bounds_it_goes_on_and_on_until_it_is_switched_off() {
        CouponTerms unbounded = terms(Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(coupon(unbounded, 1_000_000).stateAt(daysLater(10_000))).isEqualTo(CouponState.REDEEMABLE);
        assertThat(coupon(new CouponTerms(7, "", Optional.empty(), Optional.empty(), Optional.empty(), false), 0)
                        .stateAt(NOW))
                .isEqualTo(CouponState.INACTIVE);
    }

    @Test
    void its_days_are_of_24_hours() {
        assertThat(coupon(terms(Optional.empty(), Optional.empty(), Optional.empty()), 0)
                        .trialEnd(NOW))
                .isEqualTo(daysLater(7));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 366})
    void it_gives_a_day_at_least_and_a_year_at_most(int days) {
        assertThatThrownBy(() -> CouponTerms.requireTrialDays(days)).hasMessage("is 1 to 365 days");
    }

    @Test
    void it_ends_after_it_begins() {
        assertThatThrownBy(() -> terms(Optional.of(NOW), Optional.of(NOW), Optional.empty()))
                .hasMessage("is after validFrom");
    }

    private static CouponTerms terms(Optional<Instant> from, Optional<Instant> until, Optional<Integer> uses) {
        return new CouponTerms(7, "", from, until, uses, true);
    }

    private static Coupon coupon(CouponTerms terms, int uses) {
        return new Coupon(
                new CouponId(new UUID(0, 1)), new CouponCode("SPRING"), terms, uses, new CustomerId("boss"), NOW);
    }
}
