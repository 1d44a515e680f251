package app.tollgate.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Drives a server until its rate no longer grows: compilers and caches have done their work by then.
public final class WarmUp {

    private static final int SAME = 3;
    private static final double TOLERANCE = 0.05;

    private WarmUp() {}

    /// Returns the rate of every interval; gives up waiting after `intervalsMax`, since a busy machine is never steady.
    public static List<Double> untilSteady(int intervalsMax, Supplier<Measured> interval) {
        List<Double> rates = new ArrayList<>();
        while (rates.size() < intervalsMax && !isSteady(rates)) {
            rates.add(interval.get().perSecond());
        }
        return rates;
    }

    /// Whether the last three lie within five percent of their median.
    static boolean isSteady(List<Double> rates) {
        if (rates.size() < SAME) {
            return false;
        }
        List<Double> last = rates.subList(rates.size() - SAME, rates.size());
        double middle = Rates.median(last);
        return last.stream().allMatch(rate -> Math.abs(rate - middle) <= TOLERANCE * middle);
    }
}
