package app.tollgate.domain.command;

import static app.tollgate.domain.testing.Moments.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.command.CommandStatus.Done;
import app.tollgate.domain.command.CommandStatus.Dropped;
import app.tollgate.domain.command.CommandStatus.Refused;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How often the rules order again what PayPal refused.
@Tag("SUB-9")
class RepetitionTest {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Instruction UNDO = new Instruction.Undo();

    @Test
    void what_the_first_try_could_not_know_of_follows_at_once() {
        assertThat(isDue(NOW)).isTrue();
        assertThat(isDue(NOW, undo(new Done(NOW), NOW))).isTrue();
    }

    @Test
    void after_a_refusal_a_day_passes() {
        SubscriptionCommand refused = undo(new Refused(NOW, "REFUND_NOT_ALLOWED"), NOW);

        assertThat(isDue(NOW.plus(A_DAY).minusSeconds(1), refused)).isFalse();
        assertThat(isDue(NOW.plus(A_DAY), refused)).isTrue();
    }

    @Test
    void after_a_second_try_a_day_passes_whatever_came_of_it() {
        SubscriptionCommand done = undo(new Done(NOW), NOW);

        assertThat(isDue(NOW.plusSeconds(60), done, done)).isFalse();
        assertThat(isDue(NOW.plus(A_DAY), done, done)).isTrue();
    }

    @Test
    void in_the_end_it_is_left_to_a_person() {
        List<SubscriptionCommand> most =
                Collections.nCopies(Repetition.MOST, undo(new Refused(NOW, "REFUND_NOT_ALLOWED"), NOW));

        assertThat(Repetition.of(UNDO, most).isHopeless()).isTrue();
        assertThat(Repetition.of(UNDO, most.subList(1, Repetition.MOST)).isHopeless())
                .isFalse();
        assertThat(Repetition.of(UNDO, most).isDue(NOW.plus(A_DAY))).isTrue();
    }

    @Test
    void what_came_to_its_end_is_never_too_often() {
        List<SubscriptionCommand> many = Collections.nCopies(3 * Repetition.MOST, undo(new Done(NOW), NOW));

        assertThat(Repetition.of(UNDO, many).isHopeless()).isFalse();
    }

    @Test
    void what_was_dropped_and_what_was_about_something_else_does_not_count() {
        SubscriptionCommand cancel = command(new Instruction.Cancel("enough"), new Refused(NOW, "WRONG"), NOW);

        assertThat(isDue(NOW, undo(new Dropped(NOW, "adopted"), NOW), cancel)).isTrue();
    }

    private static boolean isDue(Instant now, SubscriptionCommand... newestFirst) {
        return Repetition.of(UNDO, List.of(newestFirst)).isDue(now);
    }

    private static SubscriptionCommand undo(CommandStatus status, Instant issuedAt) {
        return command(UNDO, status, issuedAt);
    }

    private static SubscriptionCommand command(Instruction instruction, CommandStatus status, Instant issuedAt) {
        return new SubscriptionCommand(
                new CommandId(new UUID(0, 1)),
                new SubscriptionId(new UUID(0, 2)),
                instruction,
                SubscriptionCommand.OURSELVES,
                status,
                issuedAt,
                1);
    }
}
