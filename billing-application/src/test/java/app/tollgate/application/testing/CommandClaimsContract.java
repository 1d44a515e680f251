package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.command.CommandStatus;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Who may resolve a command whose outcome is unknown, and when.
@Tag("SYN-2")
public interface CommandClaimsContract extends CommandEndsContract {

    @Test
    default void gives_out_the_longest_due_first_and_no_more_than_asked_for() {
        SubscriptionCommand second = opened(aCommand(), NOW.plusSeconds(2));
        SubscriptionCommand third = opened(aCommand(), NOW.plusSeconds(3));
        SubscriptionCommand first = opened(aCommand(), NOW.plusSeconds(1));
        opened(aCommand(), NOW.plusSeconds(9));
        Instant now = NOW.plusSeconds(5);

        assertThat(claim(2, now)).extracting(SubscriptionCommand::id).containsExactly(first.id(), second.id());
        assertThat(claim(2, now)).extracting(SubscriptionCommand::id).containsExactly(third.id());
        assertThat(claim(2, now)).isEmpty();
    }

    @Test
    default void gives_out_a_command_whole_with_its_attempt_counted() {
        SubscriptionCommand command = opened(aCommand());

        SubscriptionCommand claimed = claimOne(NOW);

        assertThat(claimed).usingRecursiveComparison().ignoringFields("attempt").isEqualTo(command);
        assertThat(claimed.attempt()).isEqualTo(1);
        assertThat(commands().find(command.id()).block(SOON)).isEqualTo(claimed);
    }

    @Test
    default void gives_nothing_out_before_it_is_due() {
        opened(aCommand(), NOW.plusSeconds(30));

        assertThat(claim(10, NOW.plusSeconds(30).minusMillis(1))).isEmpty();
        assertThat(claim(10, NOW.plusSeconds(30))).hasSize(1);
    }

    @Test
    default void gives_a_command_to_another_when_the_lease_is_over() {
        opened(aCommand());
        claimOne(NOW);

        assertThat(claim(10, NOW.plus(LEASE).minusMillis(1))).isEmpty();

        assertThat(claim(10, NOW.plus(LEASE)))
                .extracting(SubscriptionCommand::attempt)
                .containsExactly(2);
    }

    @Test
    default void gives_no_ended_command_out() {
        SubscriptionCommand command = opened(aCommand());
        end(command, new CommandStatus.Done(NOW));

        assertThat(claim(10, NOW.plus(LEASE))).isEmpty();
        assertThat(take(command, NOW)).isFalse();
    }

    @Test
    default void takes_the_one_that_was_named_due_or_not() {
        SubscriptionCommand command = opened(aCommand(), NOW.plusSeconds(30));

        assertThat(take(command, NOW)).isTrue();

        assertThat(commands().find(command.id()).block(SOON).attempt()).isEqualTo(1);
        assertThat(claim(10, NOW.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(claim(10, NOW.plus(LEASE))).hasSize(1);
    }

    @Test
    default void takes_none_that_was_taken_since_it_was_read() {
        SubscriptionCommand read = opened(aCommand());
        claimOne(NOW);

        assertThat(take(read, NOW.plus(LEASE))).isFalse();

        SubscriptionCommand readAgain = commands().find(read.id()).block(SOON);
        assertThat(readAgain.attempt()).isEqualTo(1);
        assertThat(take(readAgain, NOW.plus(LEASE))).isTrue();
        assertThat(take(readAgain, NOW.plus(LEASE.multipliedBy(2)))).isFalse();
    }

    @Test
    default void takes_none_that_another_holds_however_freshly_it_was_read() {
        SubscriptionCommand command = opened(aCommand());
        claimOne(NOW);
        SubscriptionCommand held = commands().find(command.id()).block(SOON);

        assertThat(take(held, NOW.plus(LEASE).minusMillis(1))).isFalse();
        assertThat(take(held, NOW.plus(LEASE))).isTrue();

        SubscriptionCommand heldAgain = commands().find(command.id()).block(SOON);
        assertThat(take(heldAgain, NOW.plus(LEASE).plusMillis(1))).isFalse();
    }

    @Test
    default void takes_the_one_that_rests_at_any_moment() {
        SubscriptionCommand command = opened(aCommand());
        SubscriptionCommand claimed = claimOne(NOW);

        commands().postpone(claimed, daysLater(1)).block(SOON);

        assertThat(take(commands().find(command.id()).block(SOON), NOW.plusMillis(1)))
                .isTrue();
    }

    @Test
    default void lets_nobody_put_off_what_another_took_meanwhile() {
        opened(aCommand());
        SubscriptionCommand outrun = claimOne(NOW);
        SubscriptionCommand held = claimOne(NOW.plus(LEASE));

        commands().postpone(outrun, daysLater(1)).block(SOON);

        assertThat(take(held, NOW.plus(LEASE))).isFalse();
        assertThat(claim(10, NOW.plus(LEASE.multipliedBy(2)))).hasSize(1);
    }

    @Test
    default void keeps_a_lease_for_its_holder_alone() {
        opened(aCommand());
        SubscriptionCommand first = claimOne(NOW);

        assertThat(keep(first, NOW.plusSeconds(1))).isTrue();
        assertThat(claim(10, NOW.plus(LEASE))).isEmpty();
        assertThat(claim(10, NOW.plus(LEASE).plusSeconds(1))).hasSize(1);
        assertThat(keep(first, NOW.plus(LEASE).plusSeconds(2))).isFalse();
    }

    @Test
    default void leaves_a_postponed_command_until_then() {
        opened(aCommand());
        SubscriptionCommand claimed = claimOne(NOW);
        Instant later = NOW.plusSeconds(10);

        commands().postpone(claimed, later).block(SOON);

        assertThat(claim(10, later.minusMillis(1))).isEmpty();
        assertThat(claim(10, later)).extracting(SubscriptionCommand::attempt).containsExactly(2);
    }

    @Test
    default void postpones_nothing_that_has_ended() {
        SubscriptionCommand command = opened(aCommand());
        end(command, new CommandStatus.Done(NOW));

        commands().postpone(command, NOW).block(SOON);

        assertThat(claim(10, NOW.plus(LEASE))).isEmpty();
    }

    private List<SubscriptionCommand> claim(int limit, Instant now) {
        return commands().claim(limit, LEASE, now).collectList().block(SOON);
    }

    @CanIgnoreReturnValue
    private SubscriptionCommand claimOne(Instant now) {
        return claim(1, now).getFirst();
    }

    private boolean take(SubscriptionCommand command, Instant now) {
        return commands().claim(command, LEASE, now).block(SOON);
    }

    private boolean keep(SubscriptionCommand command, Instant now) {
        return commands().keep(command, LEASE, now).block(SOON);
    }
}
