package app.tollgate.adapter.web.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.application.subscription.StartSubscription.Command;
import app.tollgate.application.subscription.StartSubscription.Outcome;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

class SubscriptionControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String REQUEST = """
        {"plan":"pro_monthly","returnUrl":"https://shop.example/done?a=1#top",
         "cancelUrl":"http://localhost:5173/pricing"%s}\
        """;
    private static final ProviderSubscriptionId PAYPAL_ID = new ProviderSubscriptionId("I-BW452GLLEP1G");
    private static final URI APPROVE_AT = URI.create("https://www.sandbox.paypal.com/webapps/billing?ba_token=BA-1");

    @Test
    @Tag("SUB-1")
    void subscribing_answers_where_to_approve() {
        String subject = API.newSubject("user");
        API.world().startOutcome = Mono.just(new Outcome.AwaitingApproval(PAYPAL_ID, APPROVE_AT, false));

        var answer = post(API.subject(subject), REQUEST.formatted(""));

        answer.expectStatus().isCreated().expectBody().json("""
            {"subscriptionId":"I-BW452GLLEP1G",
             "approvalUrl":"https://www.sandbox.paypal.com/webapps/billing?ba_token=BA-1"}\
            """, JsonCompareMode.STRICT);
        assertThat(API.world().asked).singleElement().satisfies(asked -> {
            Command command = (Command) asked;
            assertThat(command.customer().id()).isEqualTo(new CustomerId(subject));
            assertThat(command.plan()).isEqualTo(new PlanCode("pro_monthly"));
            assertThat(command.returnUrl()).isEqualTo(URI.create("https://shop.example/done?a=1#top"));
            assertThat(command.cancelUrl()).isEqualTo(URI.create("http://localhost:5173/pricing"));
        });
    }

    @Test
    @Tag("SUB-1")
    void the_same_link_handed_out_again_is_nothing_new() {
        API.world().startOutcome = Mono.just(new Outcome.AwaitingApproval(PAYPAL_ID, APPROVE_AT, true));

        post(API.user(), REQUEST.formatted("")).expectStatus().isOk();
    }

    @Test
    @Tag("SUB-1")
    void each_refusal_is_a_problem_of_its_own() {
        refused(new Outcome.NoSuchPlan(), 404, "plan_not_found");
        refused(new Outcome.PlanNotSold(), 409, "plan_not_sold");
        refused(new Outcome.PlanNotAtProvider(), 409, "plan_not_purchasable");
        refusal(new Outcome.AlreadySubscribed(new SubscriptionStatus.PastDue(1)), 409, "already_subscribed")
                .jsonPath("$.state")
                .isEqualTo("past_due");
        refusal(new Outcome.Owes(Optional.of(new Money(1290, new Currency("USD")))), 409, "payment_outstanding")
                .jsonPath("$.outstanding.amount")
                .isEqualTo("12.90")
                .jsonPath("$.cancelWith")
                .isEqualTo("/api/subscriptions/cancel");
        refusal(new Outcome.ProviderRefused("PLAN_STATUS_INVALID", "debug-1"), 422, "paypal_refused")
                .jsonPath("$.issue")
                .isEqualTo("PLAN_STATUS_INVALID");
        refused(new Outcome.ProviderUnavailable(Optional.empty()), 503, "paypal_unavailable");
        refused(new Outcome.TooMany(Duration.ofHours(1)), 429, "too_many_subscriptions");
        refused(new Outcome.ProviderSilent(), 503, "paypal_outcome_unknown");
    }

    @Test
    void payPals_own_hint_says_when_to_come_back() {
        API.world().startOutcome = Mono.just(new Outcome.ProviderUnavailable(Optional.of(Duration.ofMillis(16_001))));

        post(API.user(), REQUEST.formatted("")).expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "17");
    }

    @Test
    void addresses_that_lead_elsewhere_are_refused_by_name() {
        for (String address : List.of(
                "/done",
                "//shop.example/done",
                "javascript:alert(1)",
                "ftp://shop.example/done",
                "http://shop.example/done",
                "https://evil.example/done",
                "https://shop.example.evil.example/",
                "https://shop.example@evil.example/",
                "https://shop.example:8443/done",
                "http://localhost:9999/",
                "https://shop.example/ done",
                "https://shop.example/" + "x".repeat(4000),
                "")) {
            var answer = post(API.user(), """
                {"plan":"pro","returnUrl":"%s","cancelUrl":"https://SHOP.example:443/"}\
                """.formatted(address));

            answer.expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors.length()")
                    .isEqualTo(1)
                    .jsonPath("$.errors[0].field")
                    .isEqualTo("returnUrl");
        }
        assertThat(API.world().asked).isEmpty();
    }

    @Test
    void fields_that_are_missing_are_all_named() {
        var answer = post(API.user(), "{}");

        answer.expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("plan")
                .jsonPath("$.errors[1].field")
                .isEqualTo("returnUrl")
                .jsonPath("$.errors[2].field")
                .isEqualTo("cancelUrl");
    }

    @Test
    void nobody_subscribes_for_somebody_else() {
        for (String field : List.of("customer", "customerId", "customId", "price", "status")) {
            var answer = post(API.user(), REQUEST.formatted(",\"" + field + "\":\"other\""));

            answer.expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo(field);
        }
        assertThat(API.world().asked).isEmpty();
    }

    private static void refused(Outcome outcome, int status, String code) {
        assertThat(refusal(outcome, status, code)).isNotNull();
    }

    private static WebTestClient.BodyContentSpec refusal(Outcome outcome, int status, String code) {
        API.world().startOutcome = Mono.just(outcome);
        return post(API.user(), REQUEST.formatted(""))
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private static WebTestClient.ResponseSpec post(WebTestClient caller, String body) {
        return caller.post()
                .uri("/api/subscriptions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
