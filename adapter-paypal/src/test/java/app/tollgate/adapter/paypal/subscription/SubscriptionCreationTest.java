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
import app.tollgate.application.port.gateway.SubscriptionGateway.Created;
import app.tollgate.application.port.gateway.SubscriptionGateway.Creation;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What PayPal is asked to create, and what of its answer is taken.
@Tag("SUB-1")
@Tag("SUB-2")
class SubscriptionCreationTest {

    private static final String CREATE = "POST /v1/billing/subscriptions";
    private static final ProviderSubscriptionId ID = new ProviderSubscriptionId("I-BW452GLLEP1G");
    private static final ProviderPlanId PLAN = new ProviderPlanId("P-1AB");
    private static final String APPROVE = "https://www.sandbox.paypal.com/webapps/billing/subscriptions?ba_token=BA-1";
    private static final String PENDING = """
        {"id":"I-BW452GLLEP1G","plan_id":"P-1AB","status":"APPROVAL_PENDING","links":[\
        {"href":"https://internal.example:19472/v1/x","rel":"edit"},{"href":"%s","rel":"approve"}]}\
        """.formatted(APPROVE);

    private final StubPayPal paypal = new StubPayPal();
    private final Testbed testbed = Testbed.of(paypal.url(), new SetClock("2026-03-01T12:00:00Z"));

    @AfterEach
    void close() {
        testbed.close();
        paypal.close();
    }

    private static Creation creation(String returnUrl, String email) {
        return creation(returnUrl, email, Optional.empty());
    }

    private static Creation creation(String returnUrl, String email, Optional<Instant> startsAt) {
        return new Creation(
                new RequestId("s-1"),
                PLAN,
                new CustomerId("auth0|anna"),
                Optional.of(email).filter(text -> !text.isEmpty()).map(EmailAddress::new),
                URI.create(returnUrl),
                URI.create("https://app.example/gave-up"),
                startsAt);
    }

    private GatewayAnswer<Created> create(String returnUrl, String email) {
        return testbed.subscriptions().create(creation(returnUrl, email)).block(SOON);
    }

    @Test
    void a_subscription_is_created_for_the_customer_paid_at_once_and_activated_by_paypal() {
        paypal.answers(CREATE, Answer.json(201, PENDING));

        var answer = create("https://app.example/back?x=1", "Anna@Example.com");

        assertThat(answer).isEqualTo(new Done<>(new Created(ID, URI.create(APPROVE))));
        assertThat(paypal.requestsTo(CREATE)).singleElement().satisfies(request -> {
            assertThat(request.header("PayPal-Request-Id")).isEqualTo("s-1");
            assertThat(request.text()).isEqualTo("""
                {"plan_id":"P-1AB","custom_id":"auth0|anna","subscriber":{"email_address":"anna@example.com"},\
                "application_context":{"brand_name":"Sollo","shipping_preference":"NO_SHIPPING",\
                "user_action":"SUBSCRIBE_NOW","payment_method":{"payer_selected":"PAYPAL",\
                "payee_preferred":"IMMEDIATE_PAYMENT_REQUIRED"},"return_url":"https://app.example/back?x=1",\
                "cancel_url":"https://app.example/gave-up"}}\
                """);
        });
    }

    @Test
    @Tag("SUB-6")
    void a_successor_starts_when_it_is_told_to_in_whole_seconds() {
        paypal.answers(CREATE, Answer.json(201, PENDING));
        Instant paidThrough = Instant.parse("2026-03-31T10:00:00.999999Z");

        var answer = testbed.subscriptions()
                .create(creation("https://app.example/back", "", Optional.of(paidThrough)))
                .block(SOON);

        assertThat(answer).isInstanceOf(Done.class);
        assertThat(paypal.requestsTo(CREATE))
                .singleElement()
                .satisfies(
                        request -> assertThat(request.text())
                                .startsWith(
                                        "{\"plan_id\":\"P-1AB\",\"custom_id\":\"auth0|anna\",\"start_time\":\"2026-03-31T10:00:00Z\","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna@localhost", "an na@example.com", "anna@exämple.com"})
    void an_address_that_is_missing_or_that_paypal_might_refuse_is_left_out(String email) {
        paypal.answers(CREATE, Answer.json(201, PENDING));

        assertThat(create("https://app.example/back", email)).isInstanceOf(Done.class);

        assertThat(paypal.requestsTo(CREATE))
                .singleElement()
                .satisfies(request -> assertThat(request.text()).doesNotContain("subscriber"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://a, INVALID_STRING_LENGTH",
        "/back, INVALID_PARAMETER_SYNTAX",
        "mailto:anna@example.com, INVALID_PARAMETER_SYNTAX"
    })
    void an_address_to_return_to_that_paypal_would_refuse_is_refused_without_asking(String url, String issue) {
        assertThat(create(url, "")).isEqualTo(new Refused<>(issue, ""));
        assertThat(paypal.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "/relative", "ftp://paypal.example/x", "not a url"})
    void a_link_that_is_not_for_browsers_is_handed_to_nobody(String href) {
        paypal.answers(CREATE, Answer.json(201, PENDING.replace(APPROVE, href)));

        assertThat(create("https://app.example/back", "")).isEqualTo(new Unknown<>());
    }

    @Test
    void a_replay_that_belongs_to_another_plan_is_not_taken_for_ours() {
        paypal.answers(CREATE, Answer.json(200, PENDING.replace("P-1AB", "P-2CD")));

        assertThat(create("https://app.example/back", "")).isEqualTo(new Unknown<>());
    }
}
