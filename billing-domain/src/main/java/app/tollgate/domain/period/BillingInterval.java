package app.tollgate.domain.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How often a plan is charged: every `count` units. PayPal allows at most 365 days, 52 weeks, 12 months or 1 year.
public record BillingInterval(Unit unit, int count) {

    /// The units PayPal bills in, each with the largest count it takes.
    public enum Unit {
        DAY(365, ChronoUnit.DAYS),
        WEEK(52, ChronoUnit.WEEKS),
        MONTH(12, ChronoUnit.MONTHS),
        YEAR(1, ChronoUnit.YEARS);

        private final int countMax;
        private final ChronoUnit chronoUnit;

        Unit(int countMax, ChronoUnit chronoUnit) {
            this.countMax = countMax;
            this.chronoUnit = chronoUnit;
        }
    }

    public BillingInterval {
        if (count < 1 || count > unit.countMax) {
            throw new IllegalArgumentException(
                    "an interval of " + unit + "s counts 1 to " + unit.countMax + ", not " + count);
        }
    }

    /// The date `times` intervals after `anchor`, always reckoned from the anchor: 31 Jan, 28 Feb, 31 Mar.
    public LocalDate after(LocalDate anchor, int times) {
        return anchor.plus(Math.multiplyExact((long) count, times), unit.chronoUnit);
    }

    /// Whole months in one interval, or 0 where an interval is not made of months.
    public int months() {
        return switch (unit) {
            case DAY, WEEK -> 0;
            case MONTH -> count;
            case YEAR -> 12 * count;
        };
    }
}
