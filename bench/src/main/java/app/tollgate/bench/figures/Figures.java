package app.tollgate.bench.figures;

import app.tollgate.bench.load.Measured;
import java.util.Locale;

/// What was measured, in words that fit into a table.
public final class Figures {

    private Figures() {}

    /// Rate, tail and price of an interval.
    public static String of(Measured measured) {
        return rate(measured.perSecond()) + ", p99 " + millis(measured.millisAt(99)) + ", "
                + String.format(Locale.ROOT, "%.0f µs", measured.cpuMicros());
    }

    /// `12,345/s`; below a hundred with one decimal.
    public static String rate(double perSecond) {
        return String.format(Locale.ROOT, perSecond < 100 ? "%.1f/s" : "%,.0f/s", perSecond);
    }

    public static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f ms" : "%.0f ms", millis);
    }

    public static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    public static String mebibytes(long kibibytes) {
        return String.format(Locale.ROOT, "%d MiB", Math.round(kibibytes / 1024.0));
    }

    public static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
