package app.tollgate.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// What one interval showed: every latency in nanoseconds, how many answers were no 2xx, how long it took, and how much
/// processor time the server used meanwhile (zero where nobody looked).
public record Measured(Histogram latencies, long refused, Duration time, Duration cpu) {

    private static final long LATENCY_MAX = TimeUnit.MINUTES.toNanos(1);
    private static final int DIGITS = 3;

    static Histogram nothingYet() {
        return new Histogram(LATENCY_MAX, DIGITS);
    }

    /// Several intervals as if they were one.
    public static Measured together(List<Measured> intervals) {
        Histogram all = nothingYet();
        intervals.forEach(interval -> all.add(interval.latencies()));
        return new Measured(
                all,
                intervals.stream().mapToLong(Measured::refused).sum(),
                intervals.stream().map(Measured::time).reduce(Duration.ZERO, Duration::plus),
                intervals.stream().map(Measured::cpu).reduce(Duration.ZERO, Duration::plus));
    }

    public Measured with(Duration cpuOfServer) {
        return new Measured(latencies, refused, time, cpuOfServer);
    }

    public long answers() {
        return latencies.getTotalCount();
    }

    public double perSecond() {
        return answers() / (time.toNanos() / 1e9);
    }

    /// Processor time of the server for each answer, in microseconds.
    public double cpuMicros() {
        return cpu.toNanos() / 1e3 / answers();
    }

    /// The latency that `percent` of the answers kept to, in milliseconds.
    public double millisAt(double percent) {
        return latencies.getValueAtPercentile(percent) / 1e6;
    }
}
