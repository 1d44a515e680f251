package app.tollgate.adapter.web.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Samples;
import app.tollgate.application.subscription.LinkSubscription.Command;
import app.tollgate.application.subscription.LinkSubscription.Outcome;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@Tag("SUB-2")
class LinkControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String REQUEST = """
        {"subscriptionID":"I-BW452GLLEP1G","planType":"pro_monthly"}\
        """;

    @Test
    void a_linked_subscription_is_answered_with_its_status() {
        String subject = API.newSubject("user");
        CustomerId owner = new CustomerId(subject);
        API.world().linkOutcome = Mono.just(new Outcome.Linked(
                Samples.view(Samples.subscription(owner, new SubscriptionStatus.Active(), ProviderStatus.ACTIVE))));

        var answer = post(API.subject(subject), REQUEST);

        answer.expectStatus().isOk().expectBody().jsonPath("$.state").isEqualTo("active");
        assertThat(API.world().asked).singleElement().satisfies(asked -> {
            Command command = (Command) asked;
            assertThat(command.customer().id()).isEqualTo(owner);
            assertThat(command.subscription()).isEqualTo(new ProviderSubscriptionId("I-BW452GLLEP1G"));
            assertThat(command.plan()).isEqualTo(new PlanCode("pro_monthly"));
        });
    }

    @Test
    void each_refusal_is_a_problem_of_its_own() {
        refused(new Outcome.NoSuchPlan(), 404, "plan_not_found");
        refused(new Outcome.NoSuchSubscription(), 404, "subscription_not_found");
        refused(new Outcome.OtherPlan(), 409, "subscription_plan_mismatch");
        refused(new Outcome.AlreadySubscribed(), 409, "already_subscribed");
        refused(new Outcome.AlreadyEnded(), 409, "subscription_ended");
        refused(new Outcome.NotApproved(), 409, "subscription_not_approved");
    }

    @Test
    void an_unreachable_payPal_says_when_to_report_again() {
        API.world().linkOutcome = Mono.just(new Outcome.ProviderUnavailable(Optional.of(Duration.ofSeconds(30))));

        var answer = post(API.user(), REQUEST);

        answer.expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "30")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("paypal_unavailable");
    }

    @Test
    void ids_and_codes_that_cannot_be_are_named() {
        var answer = post(API.user(), """
            {"subscriptionID":"../../plans","planType":"Pro Monthly"}\
            """);

        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("subscriptionID")
                .jsonPath("$.errors[1].field")
                .isEqualTo("planType");
        assertThat(API.world().asked).isEmpty();
    }

    private static void refused(Outcome outcome, int status, String code) {
        API.world().linkOutcome = Mono.just(outcome);

        post(API.user(), REQUEST)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private static WebTestClient.ResponseSpec post(WebTestClient caller, String body) {
        return caller.post()
                .uri("/api/subscriptions/link")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
