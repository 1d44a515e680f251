package app.tollgate.domain.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PLN-1")
class BillingPeriodTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant END = Instant.parse("2026-04-01T10:00:00Z");

    @Test
    void holds_its_start_and_not_its_end() {
        BillingPeriod period = new BillingPeriod(START, END);

        assertThat(period.contains(START)).isTrue();
        assertThat(period.contains(END.minusNanos(1))).isTrue();
        assertThat(period.contains(START.minusNanos(1))).isFalse();
        assertThat(period.contains(END)).isFalse();
    }

    @Test
    void is_never_empty_or_backwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BillingPeriod(START, START));
        assertThatIllegalArgumentException().isThrownBy(() -> new BillingPeriod(END, START));
    }
}
