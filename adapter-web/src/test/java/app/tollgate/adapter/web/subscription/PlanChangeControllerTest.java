package app.tollgate.adapter.web.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.application.command.ChangePlan.Command;
import app.tollgate.application.command.ChangePlan.Outcome;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@Tag("SUB-6")
class PlanChangeControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final Instant RENEWAL = Instant.parse("2026-04-01T10:00:00Z");
    private static final String REQUEST = """
        {"plan":"pro_yearly","returnUrl":"https://shop.example/back","cancelUrl":"https://shop.example/away"}\
        """;

    @Test
    void answers_where_the_buyer_consents_and_from_when_it_holds() {
        API.world().changeOutcome = Mono.just(
                new Outcome.AwaitingConsent(URI.create("https://paypal.example/update?ba_token=BA-1"), RENEWAL, true));

        post(REQUEST)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.approvalUrl")
                .isEqualTo("https://paypal.example/update?ba_token=BA-1")
                .jsonPath("$.from")
                .isEqualTo("2026-04-01T10:00:00Z")
                .jsonPath("$.inPlace")
                .isEqualTo(true);
        assertThat(API.world().asked)
                .singleElement()
                .satisfies(asked -> assertThat(((Command) asked).plan()).isEqualTo(new PlanCode("pro_yearly")));
    }

    @Test
    void each_refusal_is_a_problem_of_its_own() {
        refused(new Outcome.NoSuchPlan(), 404, "plan_not_found");
        refused(new Outcome.PlanNotSold(), 409, "plan_not_sold");
        refused(new Outcome.PlanNotAtProvider(), 409, "plan_not_purchasable");
        refused(new Outcome.NoSubscription(), 404, "subscription_not_found");
        refused(new Outcome.AlreadyOnPlan(), 409, "already_on_plan");
        refused(new Outcome.NotInThisState(new SubscriptionStatus.PastDue(1)), 409, "subscription_state");
        refused(new Outcome.RenewalTooClose(RENEWAL), 409, "renewal_too_close");
        refused(new Outcome.ProviderRefused("CURRENCY_MISMATCH", "debug-1"), 422, "paypal_refused");
        refused(new Outcome.ProviderUnavailable(Optional.empty()), 503, "paypal_unavailable");
    }

    @Test
    void says_that_an_earlier_change_is_being_seen_through() {
        API.world().changeOutcome = Mono.just(new Outcome.Settling());

        post(REQUEST).expectStatus().isAccepted();
    }

    @Test
    void what_cannot_be_read_is_named_and_changes_nothing() {
        post("{\"plan\":\"Pro Yearly\",\"returnUrl\":\"https://evil.example/\",\"customer\":\"other\"}")
                .expectStatus()
                .isBadRequest();
        post("{\"plan\":\"pro_yearly\",\"returnUrl\":\"https://evil.example/\"}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(2);
        assertThat(API.world().asked).isEmpty();
    }

    private static void refused(Outcome outcome, int status, String code) {
        API.world().changeOutcome = Mono.just(outcome);

        post(REQUEST)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private static WebTestClient.ResponseSpec post(String body) {
        return API.user()
                .post()
                .uri("/api/subscriptions/change-plan")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
