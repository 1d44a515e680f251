package app.tollgate.adapter.paypal.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("PAY-1")
class PayPalMoneyTest {

    private static final Currency USD = new Currency("USD");

    @ParameterizedTest
    @CsvSource({
        "12.9, USD, 1290",
        "10.0, EUR, 1000",
        "0.0, USD, 0",
        "10.00, USD, 1000",
        "10, USD, 1000",
        ".5, USD, 50",
        "-0.88, USD, -88",
        "1500, JPY, 1500",
        "1500.0, JPY, 1500",
        "1500, HUF, 1500",
        "70, TWD, 70",
        "12.900, USD, 1290"
    })
    void reads_every_way_paypal_writes_an_amount(String value, String currency, long minorUnits) {
        assertThat(PayPalMoney.read(new MoneyMessage(currency, value)))
                .isEqualTo(new Money(minorUnits, new Currency(currency)));
    }

    @ParameterizedTest
    @CsvSource({
        "1290, USD, 12.90",
        "5, EUR, 0.05",
        "0, USD, 0.00",
        "100000000, USD, 1000000.00",
        "1500, JPY, 1500",
        "1500, HUF, 1500",
        "70, TWD, 70"
    })
    void writes_exactly_the_decimals_a_currency_has(long minorUnits, String currency, String value) {
        assertThat(PayPalMoney.write(new Money(minorUnits, new Currency(currency))))
                .isEqualTo(new MoneyMessage(currency, value));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "1,50",
                "1e3",
                "abc",
                "1.001",
                "--1",
                "1.",
                "٣",
                "99999999999999999999999999999999",
                "0x10"
            })
    void refuses_what_is_no_amount(String value) {
        assertThatThrownBy(() -> PayPalMoney.read(new MoneyMessage("USD", value)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "usd", "US", "DOLLAR"})
    void refuses_what_is_no_currency(String code) {
        assertThatThrownBy(() -> PayPalMoney.read(new MoneyMessage(code, "1.00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_fraction_of_a_yen_is_refused_and_not_rounded() {
        assertThatThrownBy(() -> PayPalMoney.read(new MoneyMessage("JPY", "1500.5")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_written_reads_back_the_same() {
        long seed = 20260301L;

        LongStream amounts = new Random(seed).longs(1000, 0, Long.MAX_VALUE / 1000);

        assertThat(amounts.mapToObj(amount -> new Money(amount, USD)))
                .as("seed " + seed)
                .allSatisfy(money ->
                        assertThat(PayPalMoney.read(PayPalMoney.write(money))).isEqualTo(money));
    }
}
