package app.tollgate.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.function.Executable;

/// Keeps a proof from going on for ever: a part of it has minutes, the whole may take a day.
final class TimeBound {

    /// Asked for with `-Dtollgate.histories`.
    static final boolean AT_LENGTH = Long.getLong("tollgate.histories") != null;

    /// In seconds; for the annotation, which knows no choice and gives way to `keep`.
    static final int A_DAY = 86_400;

    private static final Duration LIMIT = AT_LENGTH ? Duration.ofSeconds(A_DAY) : Duration.ofMinutes(10);

    /// More than any history leaves to do.
    private static final int MANY = 2_000;

    private TimeBound() {}

    /// Fails when the proof is not done within its limit.
    static void keep(Executable proof) {
        assertTimeoutPreemptively(LIMIT, proof, "not done within its limit");
    }

    /// Fails when something was done so often that it will never be done.
    static void check(int times, String what) {
        assertThat(times).as(what + " has no end").isLessThan(MANY);
    }
}
