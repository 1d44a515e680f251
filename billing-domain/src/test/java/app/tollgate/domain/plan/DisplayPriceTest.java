package app.tollgate.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("PLN-1")
class DisplayPriceTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @CsvSource({
        "9.00,84.00,INR,756.00",
        "12.90,83.337,INR,1075.05",
        "0.01,0.5,EUR,0.01",
        "0.01,0.49,EUR,0.00",
        "9.00,151.5,JPY,1364",
        "9.00,151.49,JPY,1363"
    })
    @Tag("INV-2")
    void a_converted_price_is_rounded_half_up_to_the_readers_currency(
            BigDecimal dollars, BigDecimal rate, String currency, BigDecimal expected) {
        DisplayPrice converted = new DisplayPrice.Converted(new Currency(currency), rate, NOVEMBER);

        Money shown = converted.in(Money.of(dollars, new Currency("USD")));

        assertThat(shown).isEqualTo(Money.of(expected, new Currency(currency)));
    }

    @Test
    void a_price_set_by_hand_is_shown_as_it_is() {
        Money rupees = new Money(75_600, new Currency("INR"));
        DisplayPrice fixed = new DisplayPrice.Fixed(rupees);

        assertThat(fixed.in(new Money(900, new Currency("USD")))).isEqualTo(rupees);
        assertThat(fixed.currency()).isEqualTo(rupees.currency());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-84"})
    void a_rate_is_above_zero(BigDecimal rate) {
        Currency rupee = new Currency("INR");

        assertThatIllegalArgumentException().isThrownBy(() -> new DisplayPrice.Converted(rupee, rate, NOVEMBER));
    }
}
