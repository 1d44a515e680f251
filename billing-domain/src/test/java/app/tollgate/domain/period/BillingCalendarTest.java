package app.tollgate.domain.period;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.period.BillingInterval.Unit;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("SUB-8")
class BillingCalendarTest {

    private static final Instant LAST_OF_JANUARY = Instant.parse("2026-01-31T18:45:12Z");

    @Test
    void an_anchor_on_the_31st_never_drifts() {
        BillingCalendar calendar = every(1, Unit.MONTH, LAST_OF_JANUARY);

        assertThat(IntStream.rangeClosed(0, 5).mapToObj(calendar::startOfPeriod))
                .containsExactly(
                        LAST_OF_JANUARY,
                        Instant.parse("2026-02-28T10:00:00Z"),
                        Instant.parse("2026-03-31T10:00:00Z"),
                        Instant.parse("2026-04-30T10:00:00Z"),
                        Instant.parse("2026-05-31T10:00:00Z"),
                        Instant.parse("2026-06-30T10:00:00Z"));
    }

    @Test
    void february_has_a_29th_in_leap_years_only() {
        BillingCalendar monthly = every(1, Unit.MONTH, Instant.parse("2027-12-30T08:00:00Z"));
        BillingCalendar yearly = every(1, Unit.YEAR, Instant.parse("2028-02-29T08:00:00Z"));

        assertThat(monthly.startOfPeriod(2)).isEqualTo("2028-02-29T10:00:00Z");
        assertThat(monthly.startOfPeriod(14)).isEqualTo("2029-02-28T10:00:00Z");
        assertThat(yearly.startOfPeriod(1)).isEqualTo("2029-02-28T10:00:00Z");
        assertThat(yearly.startOfPeriod(4)).isEqualTo("2032-02-29T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,1,2026-03-02T10:00:00Z",
        "DAY,10,2026-03-11T10:00:00Z",
        "WEEK,1,2026-03-08T10:00:00Z",
        "WEEK,52,2027-02-28T10:00:00Z",
        "MONTH,1,2026-04-01T10:00:00Z",
        "MONTH,12,2027-03-01T10:00:00Z",
        "YEAR,1,2027-03-01T10:00:00Z"
    })
    void the_first_charge_pays_until_ten_utc_of_the_next_billing_day(Unit unit, int count, Instant end) {
        Instant anchor = Instant.parse("2026-03-01T22:40:00Z");

        BillingPeriod period = every(count, unit, anchor).periodPaidAt(anchor);

        assertThat(period).isEqualTo(new BillingPeriod(anchor, end));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28T10:00:00Z", "2026-02-28T09:12:30Z", "2026-02-28T00:00:00Z", "2026-02-28T23:59:59Z"})
    void a_renewal_pays_for_the_new_period_whatever_the_hour_it_is_charged_at(Instant chargedAt) {
        BillingPeriod period = every(1, Unit.MONTH, LAST_OF_JANUARY).periodPaidAt(chargedAt);

        assertThat(period).isEqualTo(between("2026-02-28T10:00:00Z", "2026-03-31T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-13T10:00:00Z", "2026-03-18T10:00:00Z", "2026-03-23T10:00:00Z", "2026-04-12T23:59:59Z"})
    void a_late_charge_pays_for_the_period_it_was_due_in(Instant chargedAt) {
        Instant anchor = Instant.parse("2026-02-13T11:11:11Z");

        BillingPeriod period = every(1, Unit.MONTH, anchor).periodPaidAt(chargedAt);

        assertThat(period).isEqualTo(between("2026-03-13T10:00:00Z", "2026-04-13T10:00:00Z"));
    }

    @Test
    void a_charge_before_the_anchor_pays_for_the_first_period() {
        Instant hoursBefore = LAST_OF_JANUARY.minusSeconds(3600);
        Instant daysBefore = Instant.parse("2026-01-20T12:00:00Z");
        BillingCalendar calendar = every(1, Unit.MONTH, LAST_OF_JANUARY);

        assertThat(calendar.periodPaidAt(hoursBefore)).isEqualTo(calendar.periodPaidAt(LAST_OF_JANUARY));
        assertThat(calendar.periodPaidAt(daysBefore)).isEqualTo(calendar.periodPaidAt(LAST_OF_JANUARY));
    }

    @Test
    void a_century_of_months_later_the_day_is_still_the_anchors() {
        BillingCalendar calendar = every(1, Unit.MONTH, LAST_OF_JANUARY);

        BillingPeriod period = calendar.periodPaidAt(Instant.parse("2126-01-31T10:00:00Z"));

        assertThat(period).isEqualTo(between("2126-01-31T10:00:00Z", "2126-02-28T10:00:00Z"));
    }

    /// How PayPal bills an anchor on the 29th to the 31st is not documented: it may stay on the 28th after February.
    @ParameterizedTest
    @CsvSource({
        "2026-02-28T10:00:00Z,2026-03-31T10:00:00Z",
        "2026-03-28T10:00:00Z,2026-04-30T10:00:00Z",
        "2026-04-28T10:00:00Z,2026-05-31T10:00:00Z",
        "2026-05-29T10:00:00Z,2026-06-30T10:00:00Z"
    })
    void a_charge_that_slid_to_an_earlier_day_in_february_still_pays_for_its_month(Instant chargedAt, Instant end) {
        BillingPeriod period = every(1, Unit.MONTH, LAST_OF_JANUARY).periodPaidAt(chargedAt);

        assertThat(period.end()).isEqualTo(end);
    }

    private static BillingCalendar every(int count, Unit unit, Instant anchor) {
        return new BillingCalendar(anchor, new BillingInterval(unit, count));
    }

    private static BillingPeriod between(String start, String end) {
        return new BillingPeriod(Instant.parse(start), Instant.parse(end));
    }
}
