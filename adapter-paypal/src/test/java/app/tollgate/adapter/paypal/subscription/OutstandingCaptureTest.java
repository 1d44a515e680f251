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
import app.tollgate.application.port.gateway.GatewayAnswer.Unknown;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.gateway.SubscriptionControl.Accepted;
import app.tollgate.application.port.gateway.SubscriptionControl.Capture;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Charging what is outstanding. PayPal remembers the request id, so it may be asked again.
@Tag("SUB-7")
class OutstandingCaptureTest {

    private static final String CAPTURE = "POST /v1/billing/subscriptions/I-BW452GLLEP1G/capture";
    private static final Answer CHARGED = Answer.json(200, "{\"id\":\"5TY05013RG002845M\",\"status\":\"COMPLETED\"}");

    private final StubPayPal paypal = new StubPayPal();
    private final Testbed testbed = Testbed.impatient(paypal.url(), new SetClock("2026-03-01T12:00:00Z"));

    @AfterEach
    void close() {
        testbed.close();
        paypal.close();
    }

    private GatewayAnswer<Accepted> capture(Money amount) {
        var capture = new Capture(
                new RequestId("o-1"), new ProviderSubscriptionId("I-BW452GLLEP1G"), amount, "What is\noutstanding");
        return testbed.control().capture(capture).block(SOON);
    }

    private GatewayAnswer<Accepted> capture() {
        return capture(new Money(1290, new Currency("USD")));
    }

    @Test
    void a_capture_names_the_amount_under_its_request_id() {
        paypal.answers(CAPTURE, CHARGED);

        var answer = capture();

        assertThat(answer).isEqualTo(new Done<>(new Accepted()));
        assertThat(paypal.requestsTo(CAPTURE)).singleElement().satisfies(request -> {
            assertThat(request.header("PayPal-Request-Id")).isEqualTo("o-1");
            assertThat(request.text()).isEqualTo("""
                {"note":"What is outstanding","capture_type":"OUTSTANDING_BALANCE",\
                "amount":{"currency_code":"USD","value":"12.90"}}\
                """);
        });
        assertThat(testbed.calls("subscriptions.capture", "done")).isEqualTo(1);
    }

    @Test
    void an_amount_has_the_decimals_of_its_currency() {
        paypal.answers(CAPTURE, CHARGED);

        assertThat(capture(new Money(1500, new Currency("JPY")))).isInstanceOf(Done.class);

        assertThat(paypal.requestsTo(CAPTURE).getLast().text()).contains("\"value\":\"1500\"");
    }

    @Test
    void a_capture_paypal_still_works_on_is_found_out_later() {
        paypal.answers(CAPTURE, Answer.json(202, ""));

        assertThat(capture()).isEqualTo(new GatewayAnswer.Unknown<>());
    }

    @Test
    void trouble_on_the_way_is_met_by_asking_again_under_the_same_request_id() {
        paypal.answers(CAPTURE, Answer.json(500, "{}"), new Answer.Silence(), CHARGED);

        assertThat(capture()).isEqualTo(new Done<>(new Accepted()));
        assertThat(paypal.requestsTo(CAPTURE))
                .extracting(request -> request.header("PayPal-Request-Id"))
                .containsExactly("o-1", "o-1", "o-1");
    }

    @Test
    void trouble_to_the_last_is_unknown() {
        paypal.answers(CAPTURE, Answer.json(500, "{}"));

        assertThat(capture()).isEqualTo(new Unknown<>());
        assertThat(paypal.requestsTo(CAPTURE)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZERO_OUTSTANDING_BALANCE",
                "AMOUNT_GREATER_THAN_OUTSTANDING_BALANCE",
                "SUBSCRIBER_ACCOUNT_CLOSED",
                "CURRENCY_MISMATCH"
            })
    void what_paypal_will_not_charge_is_a_refusal_with_its_issue(String issue) {
        paypal.answers(CAPTURE, Answer.issue(422, "UNPROCESSABLE_ENTITY", issue));

        assertThat(capture()).isEqualTo(new Refused<>(issue, "f00dcafe12345"));
    }
}
