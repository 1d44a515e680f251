package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.domain.command.CommandStatus;
import app.tollgate.domain.command.SubscriptionCommand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How a command ends: once, and for good.
@Tag("SYN-2")
interface CommandEndsContract extends SubscriptionCommandsContract {

    @Test
    default void ends_a_command_once_and_keeps_the_first_end() {
        SubscriptionCommand command = opened(aCommand());

        assertThat(end(command, new CommandStatus.Done(NOW))).isTrue();
        assertThat(end(command, new CommandStatus.Dropped(daysLater(1), "ended meanwhile")))
                .isFalse();

        assertThat(commands().find(command.id()).block(SOON).status()).isEqualTo(new CommandStatus.Done(NOW));
    }

    @Test
    default void takes_neither_a_beginning_that_is_an_end_nor_an_end_that_is_none() {
        SubscriptionCommand command = opened(aCommand());
        end(command, new CommandStatus.Done(NOW));
        SubscriptionCommand ended = commands().find(command.id()).block(SOON);

        assertThatThrownBy(() -> commands().open(ended, NOW).block(SOON)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        commands().end(command.id(), new CommandStatus.Open()).block(SOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
