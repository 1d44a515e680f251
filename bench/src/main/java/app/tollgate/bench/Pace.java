package app.tollgate.bench;

import java.time.Duration;
import java.util.List;

/// How long everything is measured. `coldCalls` and `events` bound what is prepared for one interval or all
/// of them, and `users` is how many the list of users has.
public record Pace(
        int starts,
        int rounds,
        Duration interval,
        int warmUpMax,
        List<Integer> sizes,
        int coldCalls,
        int events,
        int users) {

    /// As many requests are under way at any time.
    public static final int CONNECTIONS = 16;

    /// About a quarter of an hour.
    static Pace full() {
        return new Pace(3, 7, Duration.ofSeconds(3), 30, List.of(1_000, 100_000, 1_000_000), 20_000, 24_000, 1_000_000);
    }

    /// Within four minutes: shows that everything works, and roughly how fast.
    static Pace quick() {
        return new Pace(1, 3, Duration.ofSeconds(2), 6, List.of(1_000, 100_000), 4_000, 5_000, 50_000);
    }
}
