package app.tollgate.domain.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.tollgate.domain.period.BillingInterval.Unit;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("PLN-1")
class BillingIntervalTest {

    @ParameterizedTest
    @CsvSource({"DAY,365", "WEEK,52", "MONTH,12", "YEAR,1"})
    void counts_as_far_as_paypal_does(Unit unit, int most) {
        assertThat(new BillingInterval(unit, 1).count()).isEqualTo(1);
        assertThat(new BillingInterval(unit, most).count()).isEqualTo(most);
        assertThatIllegalArgumentException().isThrownBy(() -> new BillingInterval(unit, most + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new BillingInterval(unit, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new BillingInterval(unit, -1));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,3,2026-02-27,2,2026-03-05",
        "WEEK,2,2026-12-28,1,2027-01-11",
        "MONTH,1,2026-01-31,1,2026-02-28",
        "MONTH,1,2026-01-31,2,2026-03-31",
        "MONTH,1,2028-01-31,1,2028-02-29",
        "MONTH,3,2026-11-30,1,2027-02-28",
        "YEAR,1,2028-02-29,1,2029-02-28",
        "YEAR,1,2028-02-29,4,2032-02-29",
        "YEAR,1,2026-05-10,0,2026-05-10"
    })
    void is_always_reckoned_from_the_anchor(Unit unit, int count, LocalDate anchor, int times, LocalDate expected) {
        LocalDate reached = new BillingInterval(unit, count).after(anchor, times);

        assertThat(reached).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"DAY,30,0", "WEEK,4,0", "MONTH,1,1", "MONTH,6,6", "YEAR,1,12"})
    void knows_how_many_whole_months_it_is_made_of(Unit unit, int count, int months) {
        assertThat(new BillingInterval(unit, count).months()).isEqualTo(months);
    }
}
