package app.tollgate.domain.subscription;

import static app.tollgate.domain.testing.Moments.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long a link to an approval is handed out.
@Tag("SUB-9")
class ApprovalLinkTest {

    private static final Instant THREE_HOURS_LATER = NOW.plus(Duration.ofHours(3));

    @Test
    void is_open_for_three_hours() {
        ApprovalLink link = new ApprovalLink(NOW);

        assertThat(link.isOpen(NOW)).isTrue();
        assertThat(link.isOpen(THREE_HOURS_LATER)).isTrue();
        assertThat(link.isOpen(THREE_HOURS_LATER.plusNanos(1))).isFalse();
        assertThat(link.closesAt()).isEqualTo(THREE_HOURS_LATER);
    }

    @Test
    void what_was_made_before_is_given_up() {
        assertThat(ApprovalLink.oldestOpen(THREE_HOURS_LATER)).isEqualTo(NOW);
    }
}
