package app.tollgate.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PLN-1")
class PlanDisplayTest {

    private static final DisplayPrice RUPEES = new DisplayPrice.Fixed(money("INR"));

    @Test
    void names_and_descriptions_fit_paypals_fields() {
        String longest = "x".repeat(127);

        assertThat(named(longest, longest).name()).isEqualTo(longest);
        assertThat(named("Pro", "").description()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> named(longest + "x", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> named("Pro", longest + "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> named(" ", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> named("Pro", "one\ntwo"));
    }

    @Test
    void a_badge_is_short() {
        assertThat(badged("x".repeat(40)).badge()).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> badged("x".repeat(41)))
                .withMessage("a badge is 1 to 40 characters on one line");
        assertThatIllegalArgumentException().isThrownBy(() -> badged(""));
    }

    @Test
    void the_place_on_the_page_is_bounded() {
        assertThat(placed(1_000_000).sortOrder()).isEqualTo(1_000_000);
        assertThatIllegalArgumentException().isThrownBy(() -> placed(1_000_001));
        assertThatIllegalArgumentException().isThrownBy(() -> placed(-1));
    }

    @Test
    void each_other_currency_is_there_once() {
        assertThat(priced(List.of(RUPEES)).otherPrices()).containsExactly(RUPEES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> priced(List.of(RUPEES, RUPEES)))
                .withMessage("there is a price in INR already");
    }

    @Test
    void what_is_shown_fits_the_currency_that_is_charged() {
        PlanDisplay inRupees = new PlanDisplay("Pro", "", Optional.of(money("INR")), Optional.empty(), 1, List.of());

        inRupees.requireFitting(money("INR"));
        priced(List.of(RUPEES)).requireFitting(money("USD"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inRupees.requireFitting(money("USD")))
                .withMessage("a headline is in the currency of the price, USD, not INR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> priced(List.of(RUPEES)).requireFitting(money("INR")))
                .withMessage("there is a price in INR already");
    }

    @Test
    @Tag("PLN-4")
    void another_price_is_not_shown_in_the_words_of_the_old_one() {
        DisplayPrice converted =
                new DisplayPrice.Converted(new Currency("JPY"), new BigDecimal("150.5"), LocalDate.of(2026, 1, 1));
        PlanDisplay display = new PlanDisplay(
                "Pro", "All", Optional.of(money("USD")), Optional.of("30% Off"), 7, List.of(RUPEES, converted));

        assertThat(display.withoutWhatSaysThePrice())
                .isEqualTo(new PlanDisplay("Pro", "All", Optional.empty(), Optional.empty(), 7, List.of(converted)));
    }

    private static Money money(String currency) {
        return new Money(900, new Currency(currency));
    }

    private static PlanDisplay named(String name, String description) {
        return new PlanDisplay(name, description, Optional.empty(), Optional.empty(), 1, List.of());
    }

    private static PlanDisplay badged(String badge) {
        return new PlanDisplay("Pro", "", Optional.empty(), Optional.of(badge), 1, List.of());
    }

    private static PlanDisplay placed(int sortOrder) {
        return new PlanDisplay("Pro", "", Optional.empty(), Optional.empty(), sortOrder, List.of());
    }

    private static PlanDisplay priced(List<DisplayPrice> otherPrices) {
        return new PlanDisplay("Pro", "", Optional.empty(), Optional.empty(), 1, otherPrices);
    }
}
