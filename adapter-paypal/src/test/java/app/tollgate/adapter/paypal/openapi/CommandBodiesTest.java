package app.tollgate.adapter.paypal.openapi;

import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.paypal.testing.SetClock;
import app.tollgate.adapter.paypal.testing.StubPayPal;
import app.tollgate.adapter.paypal.testing.Testbed;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.gateway.SubscriptionControl.Capture;
import app.tollgate.application.port.gateway.SubscriptionControl.Revision;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

/// Every command we can send is one that PayPal's own schemas accept, whatever words people give us.
@Tag("SUB-4")
@Tag("SUB-5")
@Tag("SUB-6")
@Tag("SUB-7")
class CommandBodiesTest {

    private static final String BILLING = "billing_subscriptions_v1.json";
    private static final String PAYMENTS = "payments_payment_v2.json";
    private static final String ONE = "/v1/billing/subscriptions/{id}";
    private static final String REFUND = "/v2/payments/captures/{capture_id}/refund";
    private static final ProviderSubscriptionId ID = new ProviderSubscriptionId("I-BW452GLLEP1G");

    private final StubPayPal paypal = new StubPayPal();
    private final Testbed testbed = Testbed.of(paypal.url(), new SetClock("2026-03-01T12:00:00Z"));

    @AfterEach
    void close() {
        testbed.close();
        paypal.close();
    }

    private String bodyOf(Mono<?> call) {
        var _ = call.block(SOON);
        return paypal.requests().getLast().text();
    }

    private static List<String> violations(String command, String body) {
        return Specification.of(BILLING).violations(ONE + command, body);
    }

    static Stream<String> words() {
        return Stream.of("", " \n", "Too dear", "x".repeat(500), "😀".repeat(100), "\uD83D\uD83D", "\u0000\u2028");
    }

    @ParameterizedTest
    @MethodSource("words")
    void every_reason_and_note_is_one_paypal_accepts(String words) {
        var capture = new Capture(new RequestId("o-1"), ID, new Money(1290, new Currency("USD")), words);

        assertThat(violations("/cancel", bodyOf(testbed.control().cancel(ID, words))))
                .isEmpty();
        assertThat(violations("/suspend", bodyOf(testbed.control().suspend(ID, words))))
                .isEmpty();
        assertThat(violations("/activate", bodyOf(testbed.control().reactivate(ID, words))))
                .isEmpty();
        assertThat(violations("/capture", bodyOf(testbed.control().capture(capture))))
                .isEmpty();
    }

    @Test
    void every_revision_is_one_paypal_accepts() {
        var revision = new Revision(
                ID,
                new ProviderPlanId("P-5ML4271244454362WXNWU5NQ"),
                URI.create("https://app.example/zurück?a=ü&b=1#x"),
                URI.create("http://a.b.c.de"));

        assertThat(violations("/revise", bodyOf(testbed.control().revise(revision))))
                .isEmpty();
    }

    @Test
    @Tag("SUB-9")
    void every_refund_is_one_paypal_accepts() {
        var call = testbed.refunds().refundAll(new RequestId("r-1"), new ProviderSaleId("5TY05013RG002845M"));

        assertThat(Specification.of(PAYMENTS).violations(REFUND, bodyOf(call))).isEmpty();
    }

    @Test
    void the_check_finds_what_is_wrong_in_a_command() {
        assertThat(violations("/cancel", "{}")).isNotEmpty();
        assertThat(violations("/cancel", "{\"reason\":\"\"}")).isNotEmpty();
        assertThat(violations("/suspend", "{\"reason\":\"" + "x".repeat(129) + "\"}"))
                .isNotEmpty();
        assertThat(violations("/activate", "{\"note\":\"x\"}")).isNotEmpty();
        assertThat(violations("/capture", "{\"note\":\"x\",\"capture_type\":\"OUTSTANDING_BALANCE\"}"))
                .isNotEmpty();
        assertThat(violations("/revise", "{\"plan_id\":\"P-1\",\"application_context\":{}}"))
                .isNotEmpty();
        assertThat(Specification.of(PAYMENTS).violations(REFUND, "{\"amount\":{\"value\":\"1\"}}"))
                .isNotEmpty();
    }
}
