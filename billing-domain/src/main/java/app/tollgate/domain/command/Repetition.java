package app.tollgate.domain.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Whether the rules order something again that did not come to its end before: giving back what PayPal refused to, or
/// failed to.
///
/// What a first try left, or could not know of, follows at once; then one try a day, so that no reading of a
/// subscription, however frequent, starts one after the other. After [#MOST] refusals only a person can help: no refund
/// is ordered any more, and each day's try says so instead.
public record Repetition(List<SubscriptionCommand> earlier) {

    /// How often PayPal may refuse.
    public static final int MOST = 5;

    private static final Duration APART = Duration.ofDays(1);

    public Repetition {
        earlier = List.copyOf(earlier);
    }

    /// Of the commands of a subscription, newest first, those of this instruction that were not dropped.
    public static Repetition of(Instruction instruction, List<SubscriptionCommand> newestFirst) {
        return new Repetition(newestFirst.stream()
                .filter(command -> command.instruction().equals(instruction))
                .filter(command -> !command.wasDropped())
                .toList());
    }

    public boolean isDue(Instant now) {
        return earlier.isEmpty()
                || earlier.size() == 1 && earlier.getFirst().isDone()
                || !earlier.getFirst().issuedAt().plus(APART).isAfter(now);
    }

    /// Whether asking PayPal again is hopeless. Tries that came to their end do not count.
    public boolean isHopeless() {
        return earlier.stream().filter(SubscriptionCommand::wasRefused).count() >= MOST;
    }
}
