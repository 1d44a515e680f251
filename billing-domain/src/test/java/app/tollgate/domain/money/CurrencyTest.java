package app.tollgate.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("PLN-1")
class CurrencyTest {

    @ParameterizedTest
    @CsvSource({"USD,2", "INR,2", "GBP,2", "HUF,0", "JPY,0", "TWD,0"})
    void decimals_follow_paypal_not_iso(String code, int decimals) {
        Currency currency = new Currency(code);

        assertThat(currency.decimals()).isEqualTo(decimals);
        assertThat(currency).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "US", "usd", "USDT", "U$D", "US D", "İNR", "USD\n"})
    void a_code_is_three_capital_letters_and_nothing_else(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Currency(code));
    }
}
