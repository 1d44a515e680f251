package app.tollgate.convergence;

import java.time.Duration;
import java.util.List;

/// How long nothing happens: from seconds to more than a month.
final class Pause {

    private static final List<Duration> SPANS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(6),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofDays(1),
            Duration.ofDays(6),
            Duration.ofDays(20),
            Duration.ofDays(31),
            Duration.ofDays(40));

    private Pause() {}

    static Duration of(int n) {
        return SPANS.get(n % SPANS.size());
    }
}
