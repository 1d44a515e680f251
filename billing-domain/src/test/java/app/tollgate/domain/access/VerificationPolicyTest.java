package app.tollgate.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.domain.access.VerificationPolicy.Freshness;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACC-2")
class VerificationPolicyTest {

    private static final Instant VERIFIED = Instant.parse("2026-03-15T12:00:00Z");
    private static final ProviderSubscriptionId ID = new ProviderSubscriptionId("I-BW452GLLEP1G");
    private static final VerificationPolicy POLICY =
            new VerificationPolicy(Duration.ofMinutes(5), Duration.ofMillis(800));

    @Test
    void four_fifths_of_the_time_are_fresh_for_everybody() {
        assertThat(after(Duration.ofMinutes(4).minusMillis(1))).isEqualTo(Freshness.FRESH);
    }

    @Test
    void after_the_time_everybody_is_due() {
        assertThat(after(Duration.ofMinutes(5))).isEqualTo(Freshness.AGEING);
        assertThat(POLICY.isLate(VERIFIED, VERIFIED.plus(Duration.ofMinutes(5))))
                .isTrue();
        assertThat(POLICY.isLate(VERIFIED, VERIFIED.plus(Duration.ofMinutes(5)).minusNanos(1)))
                .isFalse();
    }

    @Test
    void after_twice_the_time_an_answer_waits_for_paypal() {
        assertThat(after(Duration.ofMinutes(10).minusNanos(1))).isEqualTo(Freshness.AGEING);
        assertThat(after(Duration.ofMinutes(10))).isEqualTo(Freshness.STALE);
    }

    /// Of a crowd confirmed at one moment, no twentieth of the last minute sees more than a few times its share.
    @Test
    void a_crowd_does_not_come_back_together() {
        List<Long> dueBySlice = IntStream.rangeClosed(1, 20)
                .mapToObj(slice -> dueWithin(Duration.ofMinutes(4).plusSeconds(3L * slice)))
                .toList();

        assertThat(dueBySlice).isSorted();
        assertThat(dueBySlice.getLast()).isEqualTo(2_000);
        assertThat(IntStream.range(1, 20).mapToLong(slice -> dueBySlice.get(slice) - dueBySlice.get(slice - 1)))
                .allMatch(share -> share < 300);
    }

    @Test
    void the_same_subscription_is_due_at_another_moment_next_time() {
        long different = IntStream.range(0, 100)
                .mapToObj(VERIFIED::plusSeconds)
                .map(verified -> POLICY.freshness(ID, verified, verified.plus(Duration.ofSeconds(270))))
                .distinct()
                .count();

        assertThat(different).isEqualTo(2);
    }

    @Test
    void no_time_is_negative() {
        assertThatThrownBy(() -> new VerificationPolicy(Duration.ofMinutes(-5), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutagePolicy(Duration.ofMinutes(-5), OutagePolicy.Afterwards.KEEP))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Freshness after(Duration age) {
        return POLICY.freshness(ID, VERIFIED, VERIFIED.plus(age));
    }

    private static long dueWithin(Duration age) {
        return IntStream.range(0, 2_000)
                .mapToObj(number -> new ProviderSubscriptionId("I-" + number))
                .filter(id -> POLICY.freshness(id, VERIFIED, VERIFIED.plus(age)) != Freshness.FRESH)
                .count();
    }
}
