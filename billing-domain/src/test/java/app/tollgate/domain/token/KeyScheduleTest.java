package app.tollgate.domain.token;

import static app.tollgate.domain.testing.Moments.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACC-6")
class KeyScheduleTest {

    private static final SigningKey FIRST =
            key(1, NOW, KeySchedule.next(List.of(), NOW).orElseThrow());
    private static final Instant END = FIRST.times().signsUntil();

    @Test
    void the_first_key_signs_at_once_for_thirty_days() {
        assertThat(FIRST.times().signsFrom()).isEqualTo(NOW);
        assertThat(END).isEqualTo(NOW.plus(Duration.ofDays(30)));
        assertThat(KeySchedule.signing(List.of(FIRST), NOW)).contains(FIRST);
        assertThat(KeySchedule.signing(List.of(FIRST), END.minusNanos(1))).contains(FIRST);
        assertThat(KeySchedule.signing(List.of(FIRST), END)).isEmpty();
    }

    @Test
    void a_key_stays_published_until_its_last_token_is_long_over() {
        Instant lastTokenEnds = END.plus(TokenPolicy.LIFE_MAX);

        assertThat(FIRST.times().publishedUntil()).isEqualTo(lastTokenEnds.plus(Duration.ofHours(1)));
        assertThat(FIRST.isPublishedAt(lastTokenEnds)).isTrue();
        assertThat(FIRST.isPublishedAt(FIRST.times().publishedUntil())).isFalse();
    }

    @Test
    void the_next_key_is_made_a_week_ahead_and_takes_over_without_a_gap() {
        Instant due = END.minus(Duration.ofDays(7));

        assertThat(KeySchedule.next(List.of(FIRST), due.minusNanos(1))).isEmpty();
        SigningKey second = key(2, due, KeySchedule.next(List.of(FIRST), due).orElseThrow());
        List<SigningKey> both = List.of(FIRST, second);

        assertThat(second.times().signsFrom()).isEqualTo(END);
        assertThat(second.isPublishedAt(due)).isTrue();
        assertThat(KeySchedule.signing(both, END.minusNanos(1))).contains(FIRST);
        assertThat(KeySchedule.signing(both, END)).contains(second);
        assertThat(KeySchedule.next(both, END)).isEmpty();
        assertThat(KeySchedule.nextTurn(both)).isEqualTo(3);
    }

    @Test
    void a_key_made_too_late_is_published_for_more_than_an_hour_before_it_signs() {
        Instant late = END.plus(Duration.ofMinutes(10));

        KeyTimes times = KeySchedule.next(List.of(FIRST), late).orElseThrow();

        assertThat(times.signsFrom()).isEqualTo(late.plus(KeySchedule.NOTICE));
        assertThat(KeySchedule.NOTICE).isGreaterThan(KeySchedule.KEPT_BY_VERIFIERS);
    }

    @Test
    void after_a_sleep_so_long_that_nobody_keeps_an_old_set_a_key_signs_at_once() {
        Instant awake = FIRST.times().publishedUntil().plus(KeySchedule.NOTICE);

        assertThat(KeySchedule.next(List.of(FIRST), awake).orElseThrow().signsFrom())
                .isEqualTo(awake);
        assertThat(KeySchedule.next(List.of(FIRST), awake.minusNanos(1))
                        .orElseThrow()
                        .signsFrom())
                .isAfter(awake);
    }

    private static SigningKey key(int turn, Instant createdAt, KeyTimes times) {
        KeyId id = new KeyId(Character.toString('a' + turn).repeat(43));
        return new SigningKey(turn, new KeyMaterial(id, "public", "private"), createdAt, times);
    }
}
