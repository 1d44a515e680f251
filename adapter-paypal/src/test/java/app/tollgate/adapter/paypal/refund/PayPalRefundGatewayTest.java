package app.tollgate.adapter.paypal.refund;

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
import app.tollgate.application.port.gateway.RefundGateway;
import app.tollgate.application.port.gateway.RefundGateway.Refunding;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.domain.payment.ProviderSaleId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Giving a charge back in full.
@Tag("SUB-9")
class PayPalRefundGatewayTest {

    private static final String REFUND = "POST /v2/payments/captures/5TY05013RG002845M/refund";

    private final StubPayPal paypal = new StubPayPal();
    private final Testbed testbed = Testbed.impatient(paypal.url(), new SetClock("2026-03-01T12:00:00Z"));

    @AfterEach
    void close() {
        testbed.close();
        paypal.close();
    }

    private GatewayAnswer<Refunding> refund() {
        return testbed.refunds()
                .refundAll(new RequestId("r-1"), new ProviderSaleId("5TY05013RG002845M"))
                .block(SOON);
    }

    private static Answer refundThatIs(String status) {
        return Answer.json(201, "{\"id\":\"1JU08902781691411\",\"status\":\"" + status + "\"}");
    }

    @Test
    void all_that_is_left_is_asked_for_by_naming_no_amount() {
        paypal.answers(REFUND, refundThatIs("COMPLETED"));

        assertThat(refund()).isEqualTo(new Done<>(Refunding.COMPLETED));
        assertThat(paypal.requestsTo(REFUND)).singleElement().satisfies(request -> {
            assertThat(request.text()).isEqualTo("{}");
            assertThat(request.header("PayPal-Request-Id")).isEqualTo("r-1");
            assertThat(request.header("Prefer")).isEqualTo("return=representation");
        });
        assertThat(testbed.calls("captures.refund", "done")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED, COMPLETED", "PENDING, PENDING", "FAILED, FAILED", "CANCELLED, FAILED"})
    void every_status_of_paypals_has_its_meaning(String status, Refunding meaning) {
        paypal.answers(REFUND, refundThatIs(status));

        assertThat(refund()).isEqualTo(new Done<>(meaning));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"id\":\"1JU\"}", "{\"status\":\"MAYBE\"}", "{\"status\":null}"})
    void a_status_nobody_knows_leaves_it_unknown(String body) {
        paypal.answers(REFUND, Answer.json(201, body));

        assertThat(refund()).isEqualTo(new Unknown<>());
        assertThat(testbed.unreadable("captures.refund")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {RefundGateway.NOTHING_LEFT, "REFUND_TIME_LIMIT_EXCEEDED", "REFUND_FAILED_INSUFFICIENT_FUNDS"})
    void what_paypal_will_not_give_back_is_a_refusal_with_its_issue(String issue) {
        paypal.answers(REFUND, Answer.issue(422, "UNPROCESSABLE_ENTITY", issue));

        assertThat(refund()).isEqualTo(new Refused<>(issue, "f00dcafe12345"));
    }

    @Test
    void a_charge_paypal_does_not_know_is_refused() {
        paypal.answers(REFUND, Answer.json(404, "{\"name\":\"RESOURCE_NOT_FOUND\"}"));

        assertThat(refund()).isEqualTo(new Refused<>(Refused.NO_SUCH_RESOURCE, "f00dcafe12345"));
    }

    @Test
    void trouble_on_the_way_is_met_by_asking_again_under_the_same_request_id() {
        paypal.answers(REFUND, new Answer.Cut(), Answer.json(500, "{}"), refundThatIs("PENDING"));

        assertThat(refund()).isEqualTo(new Done<>(Refunding.PENDING));
        assertThat(paypal.requestsTo(REFUND))
                .extracting(request -> request.header("PayPal-Request-Id"))
                .containsExactly("r-1", "r-1", "r-1");
    }

    @Test
    void trouble_to_the_last_is_unknown() {
        paypal.answers(REFUND, Answer.json(500, "{}"));

        assertThat(refund()).isEqualTo(new Unknown<>());
    }
}
