package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.SubscriptionCommands;
import app.tollgate.domain.command.CommandId;
import app.tollgate.domain.command.CommandStatus;
import app.tollgate.domain.command.Instruction;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of commands keeps, and that one at a time is open.
@Tag("SYN-2")
public interface SubscriptionCommandsContract {

    Duration LEASE = Duration.ofMinutes(1);

    SubscriptionCommands commands();

    /// A subscription that the store knows, with its customer and plan.
    Subscription aKnownSubscription();

    @Test
    default void keeps_every_instruction_with_what_it_carries() {
        Subscription other = aKnownSubscription();
        List<Instruction> instructions = List.of(
                new Instruction.Cancel("Too dear"),
                new Instruction.Suspend("On holiday – ğ"),
                new Instruction.Reactivate("Back again"),
                new Instruction.Revise(other.plan()),
                new Instruction.CaptureOutstanding(euro(1290)),
                new Instruction.CaptureOutstanding(new Money(Long.MAX_VALUE, new Currency("JPY"))),
                new Instruction.TakeOver(other.id()),
                new Instruction.GiveBack(),
                new Instruction.Undo());

        for (Instruction instruction : instructions) {
            SubscriptionCommand command = opened(issued(aKnownSubscription(), instruction, NOW));

            assertThat(commands().find(command.id()).block(SOON)).isEqualTo(command);
        }
    }

    @Test
    default void keeps_every_end_with_what_it_carries() {
        List<CommandStatus> ends = List.of(
                new CommandStatus.Done(daysLater(1)),
                new CommandStatus.Refused(daysLater(2), "SUBSCRIPTION_STATUS_INVALID"),
                new CommandStatus.Dropped(daysLater(3), "too old to be wanted"));

        for (CommandStatus end : ends) {
            SubscriptionCommand command = opened(aCommand());

            assertThat(end(command, end)).isTrue();

            SubscriptionCommand kept = commands().find(command.id()).block(SOON);
            assertThat(kept.status()).isEqualTo(end);
            assertThat(kept.instruction()).isEqualTo(command.instruction());
        }
    }

    @Test
    default void cuts_time_off_at_the_microsecond() {
        Subscription subscription = aKnownSubscription();
        SubscriptionCommand command =
                opened(issued(subscription, new Instruction.Undo(), NOW.plusNanos(999_999_999)), NOW.plusNanos(1_999));
        assertThat(commands()
                        .claim(1, LEASE, NOW.plusNanos(1_000))
                        .collectList()
                        .block(SOON))
                .hasSize(1);
        end(command, new CommandStatus.Done(NOW.plusNanos(123_456_999)));

        SubscriptionCommand kept = commands().find(command.id()).block(SOON);

        assertThat(kept.issuedAt()).isEqualTo(NOW.plusNanos(999_999_000));
        assertThat(kept.status()).isEqualTo(new CommandStatus.Done(NOW.plusNanos(123_456_000)));
    }

    @Test
    default void refuses_a_second_open_command_of_a_subscription_and_writes_nothing() {
        Subscription subscription = aKnownSubscription();
        SubscriptionCommand first = opened(issued(subscription, new Instruction.Undo(), NOW));

        Boolean second = commands()
                .open(issued(subscription, new Instruction.Cancel("Too dear"), daysLater(1)), NOW)
                .block(SOON);

        assertThat(second).isFalse();
        assertThat(commands().of(subscription.id()).collectList().block(SOON)).containsExactly(first);
        assertThat(commands().openOf(subscription.id()).block(SOON)).isEqualTo(first);
    }

    @Test
    default void opens_another_once_the_first_has_ended() {
        Subscription subscription = aKnownSubscription();
        SubscriptionCommand first = opened(issued(subscription, new Instruction.Undo(), NOW));
        end(first, new CommandStatus.Refused(NOW, "RESOURCE_NOT_FOUND"));

        assertThat(commands().openOf(subscription.id()).block(SOON)).isNull();
        SubscriptionCommand second = opened(issued(subscription, new Instruction.Undo(), NOW));

        assertThat(commands().openOf(subscription.id()).block(SOON)).isEqualTo(second);
    }

    @Test
    default void lets_commands_of_different_subscriptions_be_open_together() {
        SubscriptionCommand one = opened(aCommand());
        SubscriptionCommand other = opened(aCommand());

        assertThat(commands().openOf(one.subscription()).block(SOON)).isEqualTo(one);
        assertThat(commands().openOf(other.subscription()).block(SOON)).isEqualTo(other);
    }

    @Test
    default void lists_a_subscriptions_commands_newest_first() {
        Subscription subscription = aKnownSubscription();
        SubscriptionCommand oldest = ended(issued(subscription, new Instruction.Suspend("On holiday"), NOW));
        SubscriptionCommand newest = ended(issued(subscription, new Instruction.Undo(), daysLater(2)));
        SubscriptionCommand middle = ended(issued(subscription, new Instruction.Reactivate("Back"), daysLater(1)));
        opened(aCommand());

        assertThat(commands().of(subscription.id()).collectList().block(SOON))
                .extracting(SubscriptionCommand::id)
                .containsExactly(newest.id(), middle.id(), oldest.id());
    }

    @Test
    default void finds_nothing_where_there_is_nothing() {
        var nobody = new SubscriptionId(new UUID(1, 1));
        var nothing = new CommandId(new UUID(1, 2));

        assertThat(commands().find(nothing).block(SOON)).isNull();
        assertThat(commands().openOf(nobody).block(SOON)).isNull();
        assertThat(commands().of(nobody).collectList().block(SOON)).isEmpty();
        assertThat(commands().end(nothing, new CommandStatus.Done(NOW)).block(SOON))
                .isFalse();
    }

    default SubscriptionCommand aCommand() {
        return issued(aKnownSubscription(), new Instruction.Cancel("Too dear"), NOW);
    }

    static SubscriptionCommand issued(Subscription subscription, Instruction instruction, Instant at) {
        return SubscriptionCommand.issued(
                new CommandId(UUID.randomUUID()), subscription.id(), instruction, "auth0|anna", at);
    }

    @CanIgnoreReturnValue
    default SubscriptionCommand opened(SubscriptionCommand command) {
        return opened(command, NOW);
    }

    @CanIgnoreReturnValue
    default SubscriptionCommand opened(SubscriptionCommand command, Instant dueAt) {
        assertThat(commands().open(command, dueAt).block(SOON)).isTrue();
        return command;
    }

    @CanIgnoreReturnValue
    default boolean end(SubscriptionCommand command, CommandStatus ended) {
        return commands().end(command.id(), ended).block(SOON);
    }

    private SubscriptionCommand ended(SubscriptionCommand command) {
        opened(command);
        end(command, new CommandStatus.Done(command.issuedAt()));
        return command;
    }
}
