package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.messaging.WebhookInbox.Claimed;
import app.tollgate.application.port.messaging.WebhookInbox.Ending;
import app.tollgate.application.port.messaging.WebhookInbox.Event;
import app.tollgate.application.port.messaging.WebhookInbox.Tries;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every inbox promises about events once they were tried: their counts, their replay, and what is kept of them.
@Tag("WHK-4")
public interface WebhookAftermathContract extends WebhookEventsContract {

    @Test
    default void counts_the_turns_that_paypal_left_unanswered_apart() {
        put("WH-1", NOW);
        for (int turn = 0; turn < 3; turn++) {
            finish(claimOne(NOW), new Ending.Unanswered(NOW, "silence"));
        }
        finish(claimOne(NOW), new Ending.TryAgain(NOW, "trouble"));

        Claimed fifth = claimOne(NOW);

        assertThat(fifth.attempt()).isEqualTo(5);
        assertThat(fifth.tries()).isEqualTo(new Tries(2, 3));
        assertThat(entry("WH-1").why()).contains("trouble");
    }

    @Test
    default void makes_whatever_ended_due_again_with_all_tries_before_it() {
        List<Ending> endings = List.of(new Ending.Done(), new Ending.Kept(), new Ending.Parked("nobody knows"));
        for (Ending ending : endings) {
            String id = "WH-" + ending.getClass().getSimpleName();
            put(id, NOW);
            finish(claimOne(NOW), new Ending.Unanswered(NOW, "silence"));
            finish(claimOne(NOW), ending);

            assertThat(replay(id, NOW.plusSeconds(9))).isTrue();

            assertThat(claim(NOW.plusSeconds(8))).isEmpty();
            Claimed again = claimOne(NOW.plusSeconds(9));
            assertThat(again.eventId()).isEqualTo(id);
            assertThat(again.tries()).isEqualTo(new Tries(1, 0));
            finish(again, new Ending.Done());
        }
    }

    @Test
    default void replays_neither_what_waits_nor_what_never_came() {
        put("WH-1", NOW);

        assertThat(replay("WH-1", NOW)).isFalse();
        assertThat(replay("WH-NEVER", NOW)).isFalse();
        Claimed held = claimOne(NOW);
        assertThat(replay("WH-1", NOW)).isFalse();
        assertThat(finish(held, new Ending.Done())).isTrue();
    }

    @Test
    default void lets_nobody_from_before_a_replay_end_the_turn_after_it() {
        put("WH-1", NOW);
        Claimed lost = claimOne(NOW);
        finish(claimOne(NOW.plus(LEASE)), new Ending.Done());
        assertThat(replay("WH-1", NOW.plus(LEASE))).isTrue();

        claimOne(NOW.plus(LEASE));

        assertThat(finish(lost, new Ending.Parked("too late"))).isFalse();
    }

    @Test
    default void forgets_the_bodies_of_events_done_or_kept_long_ago_and_of_no_others() {
        List<Ending> endings = List.of(
                new Ending.Done(), new Ending.Kept(), new Ending.Parked("why"), new Ending.TryAgain(NOW, "why"));
        for (Ending ending : endings) {
            put("WH-" + ending.getClass().getSimpleName(), NOW);
            finish(claimOne(NOW), ending);
        }

        assertThat(forget(NOW, 10)).as("nothing ended before").isZero();
        assertThat(forget(daysLater(1), 1)).isEqualTo(1);
        assertThat(forget(daysLater(1), 10)).isEqualTo(1);
        assertThat(forget(daysLater(1), 10)).as("forgotten already").isZero();

        for (Ending ending : endings.subList(0, 3)) {
            assertThat(replay("WH-" + ending.getClass().getSimpleName(), NOW)).isTrue();
        }
        assertThat(claim(NOW))
                .filteredOn(claimed -> claimed.body().isEmpty())
                .extracting(Claimed::eventId)
                .containsExactlyInAnyOrder("WH-Done", "WH-Kept");
    }

    @Test
    default void knows_an_event_for_ever_and_what_it_was_about_when_its_body_is_forgotten() {
        for (int number = 0; number < SUBJECTS.size(); number++) {
            put(new Event("WH-" + number, "TYPE", SUBJECTS.get(number), new byte[] {1}, NOW));
            finish(claimOne(NOW), new Ending.Done());
        }
        assertThat(forget(daysLater(1), 10)).isEqualTo(SUBJECTS.size());

        for (int number = 0; number < SUBJECTS.size(); number++) {
            assertThat(inbox().put(new Event("WH-" + number, "TYPE", SUBJECTS.get(number), new byte[] {1}, NOW))
                            .block(SOON))
                    .isFalse();
            assertThat(replay("WH-" + number, NOW)).isTrue();
            Claimed again = claimOne(NOW);
            assertThat(again.about()).isEqualTo(SUBJECTS.get(number));
            assertThat(again.body()).isEmpty();
        }
    }

    private boolean replay(String id, Instant now) {
        return inbox().replay(id, now).block(SOON);
    }

    private int forget(Instant endedBefore, int limit) {
        return inbox().forgetBodies(endedBefore, limit).block(SOON);
    }
}
