package app.tollgate.domain.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How long a command whose outcome is not known rests before it is looked at again: an hour, then a day (SYN-2).
///
/// One that is to stop charges rests at most half of the time to `nextCharge`, or since it, down to a minute: the
/// nearer the charge nobody wants any more, the more often it is tried, and however late the charge comes.
public record Patience(int attempt, Optional<Instant> nextCharge) {

    private static final List<Duration> PAUSES = List.of(Duration.ofHours(1), Duration.ofDays(1));
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /// The attempt that has just ended counts from 1.
    public Patience {
        if (attempt < 1) {
            throw new IllegalArgumentException("no rest before the first attempt");
        }
    }

    public Instant nextTry(Instant now) {
        Duration usual = PAUSES.get(Math.min(attempt, PAUSES.size()) - 1);
        return now.plus(nextCharge
                .map(charge -> Duration.between(now, charge).abs().dividedBy(2))
                .map(half -> half.compareTo(SHORTEST) < 0 ? SHORTEST : half)
                .filter(near -> near.compareTo(usual) < 0)
                .orElse(usual));
    }
}
