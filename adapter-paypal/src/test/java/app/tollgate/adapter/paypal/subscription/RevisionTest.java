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
import app.tollgate.application.port.gateway.SubscriptionControl.Revision;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Asking the buyer's consent to another plan.
@Tag("SUB-6")
class RevisionTest {

    private static final String REVISE = "POST /v1/billing/subscriptions/I-BW452GLLEP1G/revise";
    private static final String APPROVE =
            "https://www.sandbox.paypal.com/webapps/billing/subscriptions/update?ba_token=BA-1";
    private static final String REVISED = """
        {"plan_id":"P-2CD","plan_overridden":false,"links":[\
        {"href":"https://api.example/v1/x","rel":"self"},{"href":"%s","rel":"approve"}]}\
        """.formatted(APPROVE);

    private final StubPayPal paypal = new StubPayPal();
    private final Testbed testbed = Testbed.of(paypal.url(), new SetClock("2026-03-01T12:00:00Z"));

    @AfterEach
    void close() {
        testbed.close();
        paypal.close();
    }

    private GatewayAnswer<URI> revise(String plan, String returnUrl) {
        var revision = new Revision(
                new ProviderSubscriptionId("I-BW452GLLEP1G"),
                new ProviderPlanId(plan),
                URI.create(returnUrl),
                URI.create("https://app.example/gave-up"));
        return testbed.control().revise(revision).block(SOON);
    }

    private GatewayAnswer<URI> revise() {
        return revise("P-2CD", "https://app.example/back?x=1");
    }

    @Test
    void a_revision_names_the_plan_and_answers_where_to_consent() {
        paypal.answers(REVISE, Answer.json(200, REVISED));

        var answer = revise();

        assertThat(answer).isEqualTo(new Done<>(URI.create(APPROVE)));
        assertThat(paypal.requestsTo(REVISE)).singleElement().satisfies(request -> {
            assertThat(request.header("PayPal-Request-Id")).isEmpty();
            assertThat(request.text()).isEqualTo("""
                {"plan_id":"P-2CD","application_context":{"brand_name":"Sollo",\
                "shipping_preference":"NO_SHIPPING","user_action":"SUBSCRIBE_NOW",\
                "return_url":"https://app.example/back?x=1","cancel_url":"https://app.example/gave-up"}}\
                """);
        });
        assertThat(testbed.calls("subscriptions.revise", "done")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAN_PRODUCT_NOT_COMPATIBLE", "CURRENCY_MISMATCH", "SUBSCRIPTION_STATUS_INVALID"})
    void what_paypal_will_not_change_is_a_refusal_with_its_issue(String issue) {
        paypal.answers(REVISE, Answer.issue(422, "UNPROCESSABLE_ENTITY", issue));

        assertThat(revise()).isEqualTo(new Refused<>(issue, "f00dcafe12345"));
    }

    @Test
    void a_server_error_is_unknown_and_the_revision_is_not_sent_again() {
        paypal.answers(REVISE, Answer.json(503, ""), Answer.json(200, REVISED));

        assertThat(revise()).isEqualTo(new Unknown<>());
        assertThat(paypal.requestsTo(REVISE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"plan_id\":\"P-2CD\",\"links\":[]}", "[1]"})
    void an_answer_without_a_link_leaves_it_unknown(String body) {
        paypal.answers(REVISE, Answer.json(200, body));

        assertThat(revise()).isEqualTo(new Unknown<>());
        assertThat(paypal.requestsTo(REVISE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "/relative", "not a url"})
    void a_link_that_is_not_for_browsers_is_handed_to_nobody(String href) {
        paypal.answers(REVISE, Answer.json(200, REVISED.replace(APPROVE, href)));

        assertThat(revise()).isEqualTo(new Unknown<>());
    }

    @Test
    void consent_to_another_plan_than_was_asked_for_is_handed_to_nobody() {
        paypal.answers(REVISE, Answer.json(200, REVISED.replace("P-2CD", "P-3EF")));

        assertThat(revise()).isEqualTo(new Unknown<>());
    }

    @ParameterizedTest
    @CsvSource({
        "P-2CD, http://a, INVALID_STRING_LENGTH",
        "P-2CD, /back, INVALID_PARAMETER_SYNTAX",
        "P_2, https://app.example/back, INVALID_RESOURCE_ID"
    })
    void what_paypal_would_refuse_is_refused_without_asking(String plan, String returnUrl, String issue) {
        assertThat(revise(plan, returnUrl)).isEqualTo(new Refused<>(issue, ""));
        assertThat(paypal.requests()).isEmpty();
    }
}
