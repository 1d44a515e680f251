package app.tollgate.bootstrap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.plan.PlanDraft;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.period.BillingInterval.Unit;
import app.tollgate.domain.plan.DisplayPrice;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanDisplay;
import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TrialTerms;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a seller may write in a catalogue.
@Tag("PLN-5")
class CatalogueFormatTest {

    private static final String EVERYTHING = """
        # A comment.
        catalogue: mine
        plans:
          - code: all_in
            name: All in
            description: With every key there is
            tier: basic
            price: { amount: "12.90", currency: USD }
            interval: { unit: week, count: 2 }
            trial: { interval: { unit: day, count: 7 }, cycles: 2, price: { amount: "1", currency: USD } }
            setupFee: { amount: 5.5, currency: USD }
            features: [ First, 'Second: better', 3 ]
            limits: { projects: 5, exports: unlimited, seats: 0 }
            credits: { perPayment: 100, perDay: 3 }
            display:
              headline: { amount: "27.95", currency: USD }
              badge: "30% Off"
              sortOrder: 7
            otherPrices:
              - { currency: INR, amount: "1083" }
              - { currency: JPY, rate: "151.5", asOf: 2026-11-01 }
            status: inactive
        """;

    private CatalogueFile file;

    @BeforeEach
    void start(@TempDir Path folder) {
        file = new CatalogueFile(folder);
    }

    @Test
    void what_is_charged_arrives_to_the_cent() {
        PlanDraft plan = file.holding(EVERYTHING).onlyPlan();

        assertThat(plan.code()).isEqualTo(new PlanCode("all_in"));
        assertThat(plan.terms())
                .isEqualTo(new PlanTerms(
                        dollars("12.90"),
                        new BillingInterval(Unit.WEEK, 2),
                        Optional.of(new TrialTerms(new BillingInterval(Unit.DAY, 7), 2, Optional.of(dollars("1.00")))),
                        Optional.of(dollars("5.50"))));
    }

    @Test
    void what_a_subscriber_gets_arrives() {
        PlanDraft plan = file.holding(EVERYTHING).onlyPlan();

        assertThat(plan.benefits())
                .isEqualTo(new PlanBenefits(
                        new Tier("basic"),
                        List.of("First", "Second: better", "3"),
                        Map.of(
                                "projects", new Limit.UpTo(5),
                                "exports", new Limit.Unlimited(),
                                "seats", new Limit.UpTo(0)),
                        100,
                        3));
    }

    @Test
    void what_is_shown_and_whether_it_is_sold_arrives() {
        PlanDraft plan = file.holding(EVERYTHING).onlyPlan();

        assertThat(plan.display())
                .isEqualTo(new PlanDisplay(
                        "All in",
                        "With every key there is",
                        Optional.of(dollars("27.95")),
                        Optional.of("30% Off"),
                        7,
                        List.of(
                                new DisplayPrice.Fixed(new Money(108_300, new Currency("INR"))),
                                new DisplayPrice.Converted(
                                        new Currency("JPY"), new BigDecimal("151.5"), LocalDate.of(2026, 11, 1)))));
        assertThat(plan.status()).isEqualTo(PlanStatus.INACTIVE);
    }

    @Test
    void what_is_left_out_is_nothing() {
        PlanDraft plan = file.withLine(8, "").onlyPlan();

        assertThat(plan.benefits()).isEqualTo(new PlanBenefits(new Tier("pro"), List.of(), Map.of(), 0, 0));
        assertThat(plan.display())
                .isEqualTo(new PlanDisplay("One", "", Optional.empty(), Optional.empty(), 1, List.of()));
        assertThat(plan.terms().trial()).isEmpty();
        assertThat(plan.terms().setupFee()).isEmpty();
        assertThat(plan.status()).isEqualTo(PlanStatus.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({"12.90,1290", "12.9,1290", "0.1,10", "1,100", "9999999999.99,999999999999"})
    void an_amount_without_quotes_never_becomes_a_floating_point_number(String amount, long cents) {
        PlanDraft plan = file.withLine(6, "    price: { amount: " + amount + ", currency: USD }")
                .onlyPlan();

        assertThat(plan.terms().price()).isEqualTo(new Money(cents, new Currency("USD")));
    }

    @Test
    void a_file_from_windows_reads_the_same() {
        PlanDraft plan =
                file.holding("\uFEFF" + EVERYTHING.replace("\n", "\r\n")).onlyPlan();

        assertThat(plan).isEqualTo(file.holding(EVERYTHING).onlyPlan());
    }

    private static Money dollars(String amount) {
        return Money.of(new BigDecimal(amount), new Currency("USD"));
    }
}
