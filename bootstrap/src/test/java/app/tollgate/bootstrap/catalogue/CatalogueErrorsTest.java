package app.tollgate.bootstrap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each thing a seller may get wrong in a plan is told with its line.
@Tag("PLN-5")
class CatalogueErrorsTest {

    private CatalogueFile file;

    @BeforeEach
    void start(@TempDir Path folder) {
        file = new CatalogueFile(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1 | `catalogue:` | line 1: catalogue: is empty
        1 | `catalogue: [mine]` | line 1: catalogue: is not a single value
        1 | `# no name` | line 2: the key 'catalogue' is missing
        1 | `{ catalogue: mine }` | line 2: not YAML: expected '<document start>', but found '<block mapping start>'
        """)
    void the_file_has_a_name_and_its_own_keys(int line, String replacement, String expected) {
        assertThat(file.withLine(line, replacement).errors()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        4 | `name: ''` | .name: is empty
        4 | `name: ~` | .name: is empty
        4 | `name: "One\\nTwo"` | .name: is not on one line
        4 | `name: [One]` | .name: is not a single value
        5 | `tier: gold` | .tier: 'gold' is not one of free, basic, pro, premium
        5 | `tier: { pro: 1 }` | .tier: is not a single value
        8 | `status: on` | .status: 'on' is not one of active, inactive
        8 | `features: One` | .features: is not a list
        8 | `features: [One, ""]` | .features[2]: is empty
        """)
    void names_tiers_and_features(int line, String replacement, String problem) {
        assertThat(errorsWith(line, replacement)).containsExactly("line " + line + ": plans[1]" + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        8 | `name: Two` | : the key 'name' is there twice
        8 | `[a]: Two` | : a key is a single word
        8 | `credits: { perWeek: 1 }` | .credits: the key 'perWeek' is not known here, only perPayment, perDay
        8 | `limits: { a: 1, a: 2 }` | .limits: the key 'a' is there twice
        """)
    void keys_that_are_unknown_doubled_or_no_words(int line, String replacement, String problem) {
        assertThat(errorsWith(line, replacement)).containsExactly("line " + line + ": plans[1]" + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        6 | `price: { amount: 12.9x, currency: USD }` | .price.amount: '12.9x' is not an amount
        6 | `price: { amount: "-5", currency: USD }` | .price.amount: '-5' is not an amount
        6 | `price: { amount: 1e3, currency: USD }` | .price.amount: '1e3' is not an amount
        6 | `price: { amount: 010, currency: USD }` | .price.amount: '010' is not an amount
        6 | `price: { amount: "1,290.00", currency: USD }` | .price.amount: '1,290.00' is not an amount
        6 | `price: { amount: 10000000000, currency: USD }` | .price.amount: '10000000000' is not an amount
        6 | `price: { amount: "12.905", currency: USD }` | .price.amount: '12.905' has more than the 2 decimals of USD
        6 | `price: { amount: "1500.5", currency: JPY }` | .price.amount: '1500.5' has more than the 0 decimals of JPY
        6 | `price: { amount: "9", currency: usd }` | .price.currency: 'usd' is not a currency code, such as USD
        6 | `price: { amount: "9", currency: XQQ }` | .price.currency: 'XQQ' is not a currency code, such as USD
        6 | `price: { amount: "9" }` | .price: the key 'currency' is missing
        6 | `price: 9 USD` | .price: is not a group of keys and values
        8 | `setupFee: { amount: "5", currency: EUR }` | .setupFee: a set-up fee is in the currency of the price, USD, not EUR
        8 | `display: { headline: { amount: "5", currency: EUR } }` | .display.headline: a headline is in the currency of the price, USD, not EUR
        """)
    void prices(int line, String replacement, String problem) {
        assertThat(errorsWith(line, replacement)).containsExactly("line " + line + ": plans[1]" + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        7 | `interval: { unit: fortnight, count: 1 }` | .interval.unit: 'fortnight' is not one of day, week, month, year
        7 | `interval: { unit: month, count: 13 }` | .interval.count: an interval of MONTHs counts 1 to 12, not 13
        7 | `interval: { unit: year, count: 0 }` | .interval.count: 0 is not within 1 to 365
        7 | `interval: { unit: day, count: -30 }` | .interval.count: -30 is not within 1 to 365
        7 | `interval: { unit: day, count: 1.5 }` | .interval.count: '1.5' is not a whole number
        7 | `interval: monthly` | .interval: is not a group of keys and values
        8 | `trial: { interval: { unit: day, count: 7 }, cycles: 0 }` | .trial.cycles: 0 is not within 1 to 999
        8 | `trial: { interval: { unit: day, count: 7 }, cycles: -1 }` | .trial.cycles: -1 is not within 1 to 999
        8 | `trial: { cycles: 1 }` | .trial: the key 'interval' is missing
        """)
    void intervals_and_trials(int line, String replacement, String problem) {
        assertThat(errorsWith(line, replacement)).containsExactly("line " + line + ": plans[1]" + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        8 | `limits: { projects: -1 }` | .limits.projects: a limit is 0 to 1000000000000, not -1
        8 | `limits: { projects: many }` | .limits.projects: 'many' is not a whole number
        8 | `limits: { projects: 1000000000000000000 }` | .limits.projects: '1000000000000000000' is not a whole number
        8 | `limits: { "a b": 1 }` | .limits.a b: a limit's name is 1 to 50 letters, digits, _ and -, not 'a b'
        8 | `limits: [projects]` | .limits: is not a group of keys and values
        8 | `credits: { perPayment: 1, perDay: -1 }` | .credits.perDay: credits are 0 to 1000000000000, not -1
        """)
    void limits_and_credits(int line, String replacement, String problem) {
        assertThat(errorsWith(line, replacement)).containsExactly("line " + line + ": plans[1]" + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        `{ currency: INR }` | [1]: the key 'amount' is missing
        `{ currency: USD, amount: "9" }` | [1]: there is a price in USD already
        `{ currency: INR, amount: "9" }, { currency: INR, amount: "8" }` | [2]: there is a price in INR already
        `{ currency: INR, rate: "0", asOf: 2026-11-01 }` | [1]: a rate is above zero, not 0
        `{ currency: INR, rate: "84%", asOf: 2026-11-01 }` | [1].rate: '84%' is not a rate
        `{ currency: INR, rate: "84" }` | [1]: the key 'asOf' is missing
        `{ currency: INR, rate: "84", asOf: 2026-11-31 }` | [1].asOf: '2026-11-31' is not a date, such as 2026-11-01
        `{ currency: INR, rate: "84", asOf: today }` | [1].asOf: 'today' is not a date, such as 2026-11-01
        `{ currency: INR, amount: "9", rate: "84" }` | [1]: the key 'rate' is not known here, only currency, amount
        """)
    void other_prices(String prices, String problem) {
        assertThat(errorsWith(8, "otherPrices: [" + prices + "]"))
                .containsExactly("line 8: plans[1].otherPrices" + problem);
    }

    @Test
    void a_code_is_plain() {
        assertThat(file.withLine(3, "  - code: Big One").errors())
                .containsExactly("line 3: plans[1].code: a plan code is 1 to 50 of a-z, 0-9, _ and -, not 'Big One'");
    }

    @ParameterizedTest
    @CsvSource({"3,status,code", "4,status,name", "5,status,tier", "6,status,price", "7,status,interval"})
    void a_missing_key_is_told_with_the_line_its_plan_starts_at(int line, String replacement, String missing) {
        String prefix = line == 3 ? "  - " : "    ";

        assertThat(file.withLine(line, prefix + replacement + ": active").errors())
                .containsExactly("line 3: plans[1]: the key '" + missing + "' is missing");
    }

    @Test
    void a_misspelt_key_is_told_with_those_that_are_known() {
        assertThat(errorsWith(8, "decription: x"))
                .containsExactly("line 8: plans[1]: the key 'decription' is not known here, only code, price, interval,"
                        + " trial, setupFee, tier, features, limits, credits, name, description, display, otherPrices,"
                        + " status");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        trial | `{ interval: { unit: day, count: 7 }, cycles: 1 }` | a free plan has no trial
        setupFee | `{ amount: 1, currency: USD }` | a free plan has no set-up fee
        """)
    void a_free_plan_has_nothing_that_paypal_would_run(String key, String value, String problem) {
        String free = "price: { amount: 0, currency: USD }\n    " + key + ": " + value;

        assertThat(errorsWith(6, free)).containsExactly("line 7: plans[1]." + key + ": " + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        4 | name: %s | 128 | .name: a plan's name is 1 to 127 characters on one line
        8 | description: %s | 128 | .description: a plan's description is at most 127 characters on one line
        8 | features: [One, %s] | 128 | .features[2]: a feature is 1 to 127 characters on one line
        8 | `display: { badge: %s }` | 41 | .display.badge: a badge is 1 to 40 characters on one line
        """)
    void texts_that_are_too_long(int line, String key, int length, String problem) {
        assertThat(errorsWith(line, key.formatted("x".repeat(length))))
                .containsExactly("line " + line + ": plans[1]" + problem);
    }

    private List<String> errorsWith(int line, String replacement) {
        return file.withLine(line, "    " + replacement).errors();
    }
}
