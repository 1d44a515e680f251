package app.tollgate.adapter.paypal.subscription;

import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.paypal.testing.Answer;
import app.tollgate.adapter.paypal.testing.SetClock;
import app.tollgate.adapter.paypal.testing.StubPayPal;
import app.tollgate.adapter.paypal.testing.Testbed;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.GatewayAnswer.Done;
import app.tollgate.application.port.gateway.GatewayAnswer.Refused;
import app.tollgate.application.port.gateway.GatewayAnswer.Unavailable;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("PAY-1")
class PayPalSalesTest {

    private static final String SALES = "GET /v1/billing/subscriptions/I-BW452GLLEP1G/transactions";
    private static final ProviderSubscriptionId ID = new ProviderSubscriptionId("I-BW452GLLEP1G");
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");
    private static final Currency USD = new Currency("USD");

    private final StubPayPal paypal = new StubPayPal();
    private final Testbed testbed = Testbed.of(paypal.url(), new SetClock("2026-03-01T12:00:00Z"));

    @AfterEach
    void close() {
        testbed.close();
        paypal.close();
    }

    private GatewayAnswer<List<Sale>> sales(Instant from, Instant until) {
        return testbed.subscriptions().sales(ID, from, until).block(SOON);
    }

    private static Answer transactions(String... transactions) {
        return Answer.json(200, "{\"transactions\":[" + String.join(",", transactions) + "],\"total_pages\":1}");
    }

    private static String transaction(String id, String status, String time) {
        return """
            {"id":"%s","status":"%s","payer_email":"anna@example.com","time":"%s","amount_with_breakdown":{\
            "gross_amount":{"currency_code":"USD","value":"12.90"},\
            "fee_amount":{"currency_code":"USD","value":"0.88"},\
            "net_amount":{"currency_code":"USD","value":"12.02"}}}\
            """.formatted(id, status, time);
    }

    private static Sale sale(String id, SaleState state, String at) {
        return new Sale(
                new ProviderSaleId(id),
                state,
                new Money(1290, USD),
                Optional.of(new Money(88, USD)),
                Optional.of(new Money(1202, USD)),
                Instant.parse(at));
    }

    @ParameterizedTest
    @EnumSource(SaleState.class)
    void a_charge_reads_in_every_state_with_gross_fee_and_net(SaleState state) {
        paypal.answers(SALES, transactions(transaction("8AB", state.name(), "2026-01-05T10:00:00Z")));

        assertThat(sales(JANUARY, FEBRUARY)).isEqualTo(new Done<>(List.of(sale("8AB", state, "2026-01-05T10:00:00Z"))));
    }

    @Test
    void fee_and_net_are_absent_until_paypal_knows_them_and_a_fee_has_no_sign() {
        String gross = "\"gross_amount\":{\"currency_code\":\"JPY\",\"value\":\"1500\"}";
        String pending =
                "{\"id\":\"1\",\"status\":\"PENDING\",\"time\":\"2026-01-05T10:00:00Z\",\"amount_with_breakdown\":{"
                        + gross + "}}";
        String signed = pending.replace(gross, gross + ",\"fee_amount\":{\"currency_code\":\"JPY\",\"value\":\"-64\"}");
        paypal.answers(SALES, transactions(pending, signed));

        Sale expected = new Sale(
                new ProviderSaleId("1"),
                SaleState.PENDING,
                new Money(1500, new Currency("JPY")),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-01-05T10:00:00Z"));
        Sale withFee = new Sale(
                expected.id(),
                expected.state(),
                expected.gross(),
                Optional.of(new Money(64, new Currency("JPY"))),
                Optional.empty(),
                expected.at());
        assertThat(sales(JANUARY, FEBRUARY)).isEqualTo(new Done<>(List.of(expected, withFee)));
    }

    @Test
    void a_long_time_is_asked_for_in_windows_one_after_the_other_and_answered_oldest_first() {
        paypal.answers(
                SALES,
                transactions(
                        transaction("B", "COMPLETED", "2026-01-20T10:00:00Z"),
                        transaction("A", "REFUNDED", "2026-01-05T10:00:00Z")),
                transactions(transaction("C", "COMPLETED", "2026-02-05T02:00:00-08:00")),
                transactions());

        var answer = sales(JANUARY, Instant.parse("2026-03-10T00:00:00.5Z"));

        assertThat(answer)
                .isEqualTo(new Done<>(List.of(
                        sale("A", SaleState.REFUNDED, "2026-01-05T10:00:00Z"),
                        sale("B", SaleState.COMPLETED, "2026-01-20T10:00:00Z"),
                        sale("C", SaleState.COMPLETED, "2026-02-05T10:00:00Z"))));
        assertThat(paypal.requestsTo(SALES))
                .extracting(StubPayPal.Request::query)
                .containsExactly(
                        "start_time=2026-01-01T00%3A00%3A00Z&end_time=2026-02-01T00%3A00%3A01Z",
                        "start_time=2026-02-01T00%3A00%3A00Z&end_time=2026-03-04T00%3A00%3A01Z",
                        "start_time=2026-03-04T00%3A00%3A00Z&end_time=2026-03-10T00%3A00%3A01Z");
    }

    @Test
    void a_charge_on_the_edge_of_two_windows_is_found_once() {
        paypal.answers(SALES, transactions(transaction("A", "COMPLETED", "2026-02-01T00:00:00Z")));

        var answer = sales(JANUARY, Instant.parse("2026-02-20T00:00:00Z"));

        assertThat(answer).isEqualTo(new Done<>(List.of(sale("A", SaleState.COMPLETED, "2026-02-01T00:00:00Z"))));
        assertThat(paypal.requestsTo(SALES)).hasSize(2);
    }

    @Test
    void no_time_at_all_needs_no_question() {
        assertThat(sales(FEBRUARY, JANUARY)).isEqualTo(new Done<>(List.of()));
        assertThat(paypal.requests()).isEmpty();
    }

    @Test
    void one_window_without_an_answer_leaves_the_whole_without_one() {
        paypal.answers(
                SALES,
                transactions(transaction("A", "COMPLETED", "2026-01-05T10:00:00Z")),
                Answer.issue(404, "RESOURCE_NOT_FOUND", "INVALID_RESOURCE_ID"));

        assertThat(sales(JANUARY, Instant.parse("2026-06-01T00:00:00Z")))
                .isEqualTo(new Refused<>("INVALID_RESOURCE_ID", "f00dcafe12345"));
        assertThat(paypal.requestsTo(SALES)).hasSize(2);
    }

    @Test
    void what_is_no_charge_in_a_known_state_is_passed_over_and_counted() {
        String refund = transaction("R", "COMPLETED", "2026-01-06T10:00:00Z").replace("12.90", "-12.90");
        paypal.answers(
                SALES,
                transactions(
                        transaction("X", "HELD", "2026-01-05T10:00:00Z"),
                        refund,
                        transaction("A", "COMPLETED", "2026-01-07T10:00:00Z")));

        assertThat(sales(JANUARY, FEBRUARY))
                .isEqualTo(new Done<>(List.of(sale("A", SaleState.COMPLETED, "2026-01-07T10:00:00Z"))));
        assertThat(testbed.unreadable("subscriptions.transactions")).isEqualTo(2);
    }

    @Test
    void charges_that_make_no_sense_or_are_not_all_there_are_unavailable() {
        paypal.answers(
                SALES,
                transactions("{\"id\":\"A\",\"status\":\"COMPLETED\",\"time\":\"2026-01-05T10:00:00Z\"}"),
                Answer.json(200, "{\"transactions\":[],\"total_pages\":2}"));

        assertThat(sales(JANUARY, FEBRUARY)).isEqualTo(new Unavailable<>(Optional.empty()));
        assertThat(sales(JANUARY, FEBRUARY)).isEqualTo(new Unavailable<>(Optional.empty()));
    }

    @Test
    void no_list_of_charges_is_an_empty_one() {
        paypal.answers(SALES, Answer.json(200, "{}"));

        assertThat(sales(JANUARY, FEBRUARY)).isEqualTo(new Done<>(List.of()));
    }
}
