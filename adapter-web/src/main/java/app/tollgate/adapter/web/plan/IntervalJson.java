package app.tollgate.adapter.web.plan;

import app.tollgate.adapter.web.problem.InvalidField;
import app.tollgate.domain.period.BillingInterval;
import org.jspecify.annotations.Nullable;

/// How often a plan is charged, such as `{"unit": "month", "count": 1}`.
record IntervalJson(@Nullable String unit, @Nullable Integer count) {

    static IntervalJson of(BillingInterval interval) {
        return new IntervalJson(wordFor(interval.unit()), interval.count());
    }

    BillingInterval toInterval() {
        BillingInterval.Unit known = unitOf(unit);
        try {
            return new BillingInterval(known, count == null ? 1 : count);
        } catch (IllegalArgumentException outOfRange) {
            throw new InvalidField("count", "is more or less than PayPal bills in one cycle");
        }
    }

    private static String wordFor(BillingInterval.Unit unit) {
        return switch (unit) {
            case DAY -> "day";
            case WEEK -> "week";
            case MONTH -> "month";
            case YEAR -> "year";
        };
    }

    private static BillingInterval.Unit unitOf(@Nullable String word) {
        return switch (word) {
            case "day" -> BillingInterval.Unit.DAY;
            case "week" -> BillingInterval.Unit.WEEK;
            case "month" -> BillingInterval.Unit.MONTH;
            case "year" -> BillingInterval.Unit.YEAR;
            case null, default -> throw new InvalidField("unit", "is 'day', 'week', 'month' or 'year'");
        };
    }
}
