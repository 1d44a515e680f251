package app.tollgate.adapter.paypal.subscription;

import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.paypal.testing.Answer;
import app.tollgate.adapter.paypal.testing.SetClock;
import app.tollgate.adapter.paypal.testing.StubPayPal;
import app.tollgate.adapter.paypal.testing.Testbed;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.GatewayAnswer.Done;
import app.tollgate.application.port.gateway.GatewayAnswer.Unavailable;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.FailedPayment;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SUB-1")
@Tag("SUB-2")
class PayPalSubscriptionGatewayTest {

    private static final String FIND = "GET /v1/billing/subscriptions/I-BW452GLLEP1G";
    private static final ProviderSubscriptionId ID = new ProviderSubscriptionId("I-BW452GLLEP1G");
    private static final ProviderPlanId PLAN = new ProviderPlanId("P-1AB");

    private final StubPayPal paypal = new StubPayPal();
    private final Testbed testbed = Testbed.of(paypal.url(), new SetClock("2026-03-01T12:00:00Z"));

    @AfterEach
    void close() {
        testbed.close();
        paypal.close();
    }

    private GatewayAnswer<ProviderSubscription> find(String fields) {
        paypal.answers(FIND, Answer.json(200, "{\"id\":\"I-BW452GLLEP1G\",\"plan_id\":\"P-1AB\"," + fields + "}"));
        return testbed.subscriptions().find(ID).block(SOON);
    }

    @Test
    @Tag("SUB-3")
    void an_active_subscription_reads_whole() {
        var answer = find("""
            "status":"ACTIVE","custom_id":"auth0|anna","start_time":"2026-02-01T08:30:00Z",
            "create_time":"2026-02-01T08:31:57Z","update_time":"2026-02-03T00:00:00.250-08:00",
            "status_update_time":"2026-02-01T08:31:58Z","quantity":"1","plan_overridden":false,
            "billing_info":{"outstanding_balance":{"currency_code":"USD","value":"12.9"},
            "cycle_executions":[{}],"next_billing_time":"2026-03-01T10:00:00Z","failed_payments_count":2,
            "last_failed_payment":{"amount":{"currency_code":"USD","value":"12.9"},"time":"2026-02-03T07:59:00Z",
            "reason_code":"PAYMENT_DENIED","next_payment_retry_time":"2026-02-08T07:59:00Z"}}\
            """);

        assertThat(answer)
                .isEqualTo(new Done<>(new ProviderSubscription(
                        ID,
                        PLAN,
                        ProviderStatus.ACTIVE,
                        Optional.of("auth0|anna"),
                        false,
                        Instant.parse("2026-02-01T08:30:00Z"),
                        Instant.parse("2026-02-03T08:00:00.250Z"),
                        Optional.of(Instant.parse("2026-03-01T10:00:00Z")),
                        new Dunning(
                                2,
                                Optional.of(new Money(1290, new Currency("USD"))),
                                Optional.of(new FailedPayment(
                                        Instant.parse("2026-02-03T07:59:00Z"),
                                        Optional.of("PAYMENT_DENIED"),
                                        Optional.of(Instant.parse("2026-02-08T07:59:00Z"))))))));
    }

    @Test
    void terms_that_were_overridden_are_told() {
        var answer = find("""
            "status":"ACTIVE","start_time":"2026-02-01T08:30:00Z","plan_overridden":true\
            """);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> assertThat(((ProviderSubscription) done.value()).overridden())
                                .isTrue());
    }

    @ParameterizedTest
    @EnumSource(ProviderStatus.class)
    void every_status_paypal_documents_is_known_without_billing_info(ProviderStatus status) {
        var answer = find("\"status\":\"%s\",\"start_time\":\"2026-02-01T08:30:00Z\"".formatted(status));

        assertThat(answer)
                .isEqualTo(new Done<>(new ProviderSubscription(
                        ID,
                        PLAN,
                        status,
                        Optional.empty(),
                        false,
                        Instant.parse("2026-02-01T08:30:00Z"),
                        Instant.parse("2026-02-01T08:30:00Z"),
                        Optional.empty(),
                        Dunning.NONE)));
    }

    @Test
    void a_start_that_lies_ahead_does_not_count_as_a_change() {
        var answer = find("""
            "status":"APPROVAL_PENDING","start_time":"2027-01-01T00:00:00Z","create_time":"2026-02-01T08:30:00Z\"\
            """);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> assertThat(((ProviderSubscription) done.value()).updatedAt())
                                .isEqualTo("2026-02-01T08:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\":\"PAUSED\",\"start_time\":\"2026-02-01T08:30:00Z\"",
                "\"start_time\":\"2026-02-01T08:30:00Z\"",
                "\"status\":\"ACTIVE\"",
                "\"status\":\"ACTIVE\",\"start_time\":\"2018-19-12T22:20:32.000Z\""
            })
    void what_has_no_safe_meaning_is_unavailable_and_counted(String fields) {
        assertThat(find(fields)).isEqualTo(new Unavailable<>(Optional.empty()));
        assertThat(testbed.unreadable("subscriptions.get")).isEqualTo(1);
    }

    @Test
    void another_subscription_than_was_asked_for_is_not_taken() {
        paypal.answers(FIND, Answer.json(200, """
            {"id":"I-OTHER","plan_id":"P-1AB","status":"ACTIVE","start_time":"2026-02-01T08:30:00Z"}\
            """));

        assertThat(testbed.subscriptions().find(ID).block(SOON)).isEqualTo(new Unavailable<>(Optional.empty()));
    }
}
