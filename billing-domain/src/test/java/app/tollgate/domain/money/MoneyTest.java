package app.tollgate.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("PLN-1")
class MoneyTest {

    private static final Currency USD = new Currency("USD");

    @Test
    void a_cent_added_a_thousand_times_is_ten_dollars() {
        Money cent = money("0.01", "USD");

        Money sum = IntStream.range(0, 1000).mapToObj(_ -> cent).reduce(Money.zero(USD), Money::plus);

        assertThat(sum).isEqualTo(money("10", "USD"));
    }

    @ParameterizedTest
    @CsvSource({"12.90,USD,1290", "12.9,USD,1290", "12.9000,USD,1290", "-0.05,EUR,-5", "756,INR,75600", "0,GBP,0"})
    void reads_a_decimal_into_cents(BigDecimal amount, String currency, long cents) {
        Money read = Money.of(amount, new Currency(currency));

        assertThat(read.minorUnits()).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HUF", "JPY", "TWD"})
    void three_currencies_have_no_decimals_at_paypal(String currency) {
        Money read = money("1500", currency);

        assertThat(read.minorUnits()).isEqualTo(1500);
        assertThat(read).hasToString(currency + " 1500");
    }

    @ParameterizedTest
    @CsvSource({"12.905,USD", "0.001,EUR", "1500.5,JPY", "0.01,HUF", "99.99,TWD"})
    void refuses_more_decimals_than_the_currency_has(BigDecimal amount, String currency) {
        Currency known = new Currency(currency);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(amount, known))
                .withMessageContaining(amount.toPlainString())
                .withMessageContaining(currency);
    }

    @Test
    void refuses_a_number_of_absurd_size_in_few_words() {
        BigDecimal absurd = new BigDecimal("1E+1000000");

        String message = catchThrowableOfType(IllegalArgumentException.class, () -> Money.of(absurd, USD))
                .getMessage();

        assertThat(message.length()).isLessThan(100);
    }

    @Test
    void a_sum_that_does_not_fit_is_an_error_not_a_wrong_sum() {
        Money most = new Money(Long.MAX_VALUE, USD);
        Money least = new Money(Long.MIN_VALUE, USD);
        Money cent = new Money(1, USD);

        assertThatThrownBy(() -> most.plus(cent)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(cent)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currencies_never_meet_in_one_calculation() {
        Money dollars = money("1", "USD");
        Money euros = money("1", "EUR");

        assertThatThrownBy(() -> dollars.plus(euros)).isInstanceOf(CurrencyMismatch.class);
        assertThatThrownBy(() -> dollars.minus(euros)).isInstanceOf(CurrencyMismatch.class);
        assertThatThrownBy(() -> dollars.compareTo(euros))
                .isInstanceOf(CurrencyMismatch.class)
                .hasMessage("cannot combine USD with EUR");
    }

    @ParameterizedTest
    @CsvSource({"118.80,USD,12,9.90", "79,USD,12,6.58", "0.06,USD,12,0.01", "0.05,USD,12,0.00", "1000,JPY,3,333"})
    void a_share_is_rounded_half_up_to_the_minor_unit(String amount, String currency, int parts, String share) {
        Money one = money(amount, currency).shareOf(parts);

        assertThat(one).isEqualTo(money(share, currency));
    }

    @Test
    void what_is_taken_away_may_leave_a_debt() {
        Money debt = money("5", "USD").minus(money("7.50", "USD"));

        assertThat(debt).hasToString("USD -2.50").isLessThan(Money.zero(USD));
        assertThat(debt.isZero()).isFalse();
    }

    private static Money money(String amount, String currency) {
        return Money.of(new BigDecimal(amount), new Currency(currency));
    }
}
