package app.tollgate.application.webhook;

import static app.tollgate.domain.testing.Moments.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.messaging.WebhookInbox.Ending;
import app.tollgate.application.port.messaging.WebhookInbox.Tries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("WHK-4")
class RetryPolicyTest {

    @Test
    void the_delay_doubles_from_two_seconds_to_an_hour_and_stays_there() {
        List<Duration> delays = delaysOf(RetryPolicy.FAILURE);

        assertThat(delays.subList(0, 13))
                .extracting(Duration::toSeconds)
                .containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1024L, 2048L, 3600L, 3600L);
        assertThat(delays.subList(13, delays.size())).containsOnly(Duration.ofHours(1));
    }

    @Test
    void an_outage_is_sat_out_for_a_day() {
        Duration whole = sumOf(delaysOf(RetryPolicy.FAILURE));

        assertThat(whole).isBetween(Duration.ofHours(24), Duration.ofHours(30));
    }

    @Test
    void what_is_missing_is_waited_for_about_two_minutes() {
        Duration whole = sumOf(delaysOf(RetryPolicy.MISSING));

        assertThat(whole).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(140));
    }

    @Test
    void an_event_that_was_tried_longer_than_allowed_is_given_up_with_the_reason() {
        for (RetryPolicy policy : List.of(RetryPolicy.FAILURE, RetryPolicy.MISSING)) {
            assertThat(policy.after(new Tries(1000, 0), "no luck", NOW)).isEqualTo(new Ending.Parked("no luck"));
        }
    }

    @Test
    void an_event_that_paypal_is_silent_about_is_never_given_up() {
        Ending ending = RetryPolicy.SILENCE.after(new Tries(1, 100_000), "no answer", NOW);

        assertThat(ending).isEqualTo(new Ending.Unanswered(NOW.plus(Duration.ofHours(1)), "no answer"));
    }

    @Test
    void the_silence_of_paypal_takes_no_try_from_an_event() {
        Ending ending = RetryPolicy.MISSING.after(new Tries(1, 100_000), "unknown customer", NOW);

        assertThat(ending).isEqualTo(new Ending.TryAgain(NOW.plusSeconds(2), "unknown customer"));
    }

    private static List<Duration> delaysOf(RetryPolicy policy) {
        List<Duration> delays = new ArrayList<>();
        for (int attempt = 1;
                policy.after(new Tries(attempt, 0), "later", NOW) instanceof Ending.TryAgain(Instant at, String _);
                attempt++) {
            delays.add(Duration.between(NOW, at));
        }
        return delays;
    }

    private static Duration sumOf(List<Duration> delays) {
        return delays.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
