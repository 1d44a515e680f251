package app.tollgate.domain.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// The periods of one subscription, counted from the day it started.
///
/// PayPal charges a renewal on the anchor's day at 10:00 UTC whatever the time of the first charge, so a
/// period is found by the day of a charge and ends at 10:00 UTC. Every boundary is reckoned from the anchor,
/// never from the one before.
public record BillingCalendar(Instant anchor, BillingInterval interval) {

    private static final LocalTime CHARGED_AT = LocalTime.of(10, 0);
    private static final int LAST_DAY_OF_EVERY_MONTH = 28;

    /// The period that a charge at `chargedAt` pays for. A late charge pays for the period it was due in, and a charge
    /// before the anchor for the first.
    public BillingPeriod periodPaidAt(Instant chargedAt) {
        int index = indexOn(dueDayOf(dayOf(chargedAt)));
        return new BillingPeriod(startOfPeriod(index), startOfPeriod(index + 1));
    }

    /// When the period after `index` whole ones begins; the anchor itself for 0.
    public Instant startOfPeriod(int index) {
        return index == 0 ? anchor : startDayOf(index).atTime(CHARGED_AT).toInstant(ZoneOffset.UTC);
    }

    /// Where months are billed on the 29th to the 31st, PayPal may stay on the 28th after a February; it does not
    /// say. So from the 28th on, a charge pays for the period that starts in its month.
    private LocalDate dueDayOf(LocalDate chargedOn) {
        boolean billedAtMonthEnd = interval.months() > 0 && dayOf(anchor).getDayOfMonth() > LAST_DAY_OF_EVERY_MONTH;
        return billedAtMonthEnd && chargedOn.getDayOfMonth() >= LAST_DAY_OF_EVERY_MONTH
                ? chargedOn.with(TemporalAdjusters.lastDayOfMonth())
                : chargedOn;
    }

    private int indexOn(LocalDate day) {
        int index = estimateOf(day);
        while (!startDayOf(index + 1).isAfter(day)) {
            index++;
        }
        return index;
    }

    /// At most the right index, and near it: months are at most 31 days and years at most 366.
    private int estimateOf(LocalDate day) {
        long days = Math.max(0, ChronoUnit.DAYS.between(dayOf(anchor), day));
        long longest = ChronoUnit.DAYS.between(
                LocalDate.EPOCH,
                switch (interval.unit()) {
                    case DAY, WEEK -> interval.after(LocalDate.EPOCH, 1);
                    case MONTH -> LocalDate.EPOCH.plusDays(31L * interval.count());
                    case YEAR -> LocalDate.EPOCH.plusDays(366L * interval.count());
                });
        return Math.toIntExact(days / longest);
    }

    private LocalDate startDayOf(int index) {
        return interval.after(dayOf(anchor), index);
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
