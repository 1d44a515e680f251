package app.tollgate.domain.period;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.period.BillingInterval.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Compares the calendar with a search that steps through one period after the other and takes no short cut.
@Tag("SUB-8")
class BillingCalendarSearchTest {

    private static final int CASES = 10_000;
    private static final Instant EARLIEST = Instant.parse("2019-12-25T00:00:00Z");

    @Test
    void finds_the_period_that_a_walk_from_the_anchor_finds() {
        long seed = Long.getLong("tollgate.seed", new Random().nextLong());
        System.out.println("Periods at random: to see this run again, pass -Dtollgate.seed=" + seed);
        Random random = new Random(seed);

        for (int number = 1; number <= CASES; number++) {
            BillingCalendar calendar = randomCalendar(random);
            Instant chargedAt = calendar.anchor().plusSeconds(random.nextLong(-5 * 86_400, 12 * 366 * 86_400L));

            assertThat(calendar.periodPaidAt(chargedAt))
                    .as("seed %d, case %d: %s charged at %s", seed, number, calendar, chargedAt)
                    .isEqualTo(walkTo(chargedAt, calendar));
        }
    }

    private static BillingCalendar randomCalendar(Random random) {
        Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
        int countMax = switch (unit) {
            case DAY -> 365;
            case WEEK -> 52;
            case MONTH -> 12;
            case YEAR -> 1;
        };
        Instant anchor = EARLIEST.plusSeconds(random.nextLong(10 * 366 * 86_400L));
        return new BillingCalendar(anchor, new BillingInterval(unit, random.nextInt(1, countMax + 1)));
    }

    private static BillingPeriod walkTo(Instant chargedAt, BillingCalendar calendar) {
        LocalDate due = calendar.anchor().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate charged = chargedAt.atZone(ZoneOffset.UTC).toLocalDate();
        int index = 0;
        while (paysForPeriodFrom(dayOf(index + 1, due, calendar.interval()), charged, calendar)) {
            index++;
        }
        return new BillingPeriod(
                index == 0 ? calendar.anchor() : tenOn(dayOf(index, due, calendar.interval())),
                tenOn(dayOf(index + 1, due, calendar.interval())));
    }

    /// Months that start on the 29th to the 31st may be charged from the 28th on.
    private static boolean paysForPeriodFrom(LocalDate start, LocalDate charged, BillingCalendar calendar) {
        boolean maySlide = calendar.interval().months() > 0
                && calendar.anchor().atZone(ZoneOffset.UTC).getDayOfMonth() > 28;
        boolean slid = charged.getDayOfMonth() >= 28 && YearMonth.from(start).equals(YearMonth.from(charged));
        return !start.isAfter(charged) || maySlide && slid;
    }

    private static LocalDate dayOf(int index, LocalDate anchor, BillingInterval interval) {
        long times = (long) index * interval.count();
        return switch (interval.unit()) {
            case DAY -> anchor.plus(times, ChronoUnit.DAYS);
            case WEEK -> anchor.plus(7 * times, ChronoUnit.DAYS);
            case MONTH -> anchor.plusMonths(times);
            case YEAR -> anchor.plusMonths(12 * times);
        };
    }

    private static Instant tenOn(LocalDate day) {
        return day.atTime(10, 0).toInstant(ZoneOffset.UTC);
    }
}
