package app.tollgate.domain.period;

import java.time.Instant;
import java.util.List;

/// The time that charges pay for. It may have gaps, where a charge never came.
public record PaidTime(List<BillingPeriod> periods) {

    public static final PaidTime NONE = new PaidTime(List.of());

    public PaidTime {
        periods = List.copyOf(periods);
    }

    /// Whether a charge at `moment` is for this time, by the day as [BillingPeriod#holdsDayOf].
    public boolean holdsDayOf(Instant moment) {
        return periods.stream().anyMatch(period -> period.holdsDayOf(moment));
    }
}
