package app.tollgate.adapter.web.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Samples;
import app.tollgate.application.command.SteerSubscription.Command;
import app.tollgate.application.command.SteerSubscription.Outcome;
import app.tollgate.application.command.SteerSubscription.Target;
import app.tollgate.application.command.SteerSubscription.Wish;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

class SteeringControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    static Stream<Arguments> wishes() {
        return Stream.of(
                Arguments.of("cancel", new Wish.Cancel("Too dear")),
                Arguments.of("suspend", new Wish.Suspend("Too dear")),
                Arguments.of("reactivate", new Wish.Reactivate("Too dear")));
    }

    @ParameterizedTest
    @MethodSource("wishes")
    @Tag("SUB-4")
    @Tag("SUB-5")
    void passes_the_callers_wish_on_with_its_reason(String route, Wish wish) {
        String subject = API.newSubject("user");
        API.world().steerOutcome = Mono.just(new Outcome.NoSubscription());

        var _ = post(API.subject(subject), route, "{\"reason\":\" Too dear \"}");

        assertThat(API.world().asked)
                .containsExactly(new Command(new Target.LiveOf(new CustomerId(subject)), wish, subject));
    }

    @Test
    @Tag("SUB-4")
    void a_wish_needs_no_reason_and_no_body() {
        API.world().steerOutcome = Mono.just(new Outcome.NoSubscription());

        API.user()
                .post()
                .uri("/api/subscriptions/cancel")
                .exchange()
                .expectStatus()
                .isNotFound();

        assertThat(API.world().asked)
                .singleElement()
                .satisfies(asked ->
                        assertThat(((Command) asked).wish()).isEqualTo(new Wish.Cancel("Cancelled by the customer")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reason\":\"\"}", "{\"reason\":\"a\\nb\"}", "{\"reason\":1,\"status\":\"x\"}", "[]"})
    void a_reason_paypal_would_not_take_is_named(String body) {
        post(API.user(), "cancel", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_request");
        assertThat(API.world().asked).isEmpty();
    }

    @Test
    @Tag("SUB-4")
    void a_done_one_answers_the_status_and_a_settling_one_says_so() {
        String subject = API.newSubject("user");
        var cancelled = Samples.subscription(
                new CustomerId(subject),
                new SubscriptionStatus.Cancelled(Samples.PAID_THROUGH),
                ProviderStatus.CANCELLED);
        API.world().subscriptions = _ -> Mono.just(Samples.view(cancelled));

        API.world().steerOutcome = Mono.just(new Outcome.Done(cancelled));
        post(API.subject(subject), "cancel", "{}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("cancelled");
        API.world().steerOutcome = Mono.just(new Outcome.Settling());
        post(API.subject(subject), "cancel", "{}").expectStatus().isAccepted();
    }

    @Test
    @Tag("SUB-5")
    void a_suspension_for_failed_payments_names_the_way_to_pay() {
        API.world().steerOutcome = Mono.just(new Outcome.Owes(Optional.of(new Money(1290, new Currency("USD")))));

        post(API.user(), "reactivate", "{}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("payment_outstanding")
                .jsonPath("$.outstanding.amount")
                .isEqualTo("12.90")
                .jsonPath("$.payWith")
                .isEqualTo("/api/subscriptions/pay-outstanding");
    }

    @Test
    void each_refusal_is_a_problem_of_its_own() {
        refused(new Outcome.NoSubscription(), 404, "subscription_not_found");
        refused(new Outcome.NotInThisState(new SubscriptionStatus.Active()), 409, "subscription_state");
        refused(new Outcome.ProviderRefused("SOME_ISSUE", "debug-1"), 422, "paypal_refused");
        refused(new Outcome.ProviderUnavailable(Optional.of(Duration.ofSeconds(9))), 503, "paypal_unavailable");
    }

    @Test
    @Tag("SUB-7")
    void an_admin_captures_for_any_subscription() {
        var paid =
                Samples.subscription(new CustomerId("someone"), new SubscriptionStatus.Active(), ProviderStatus.ACTIVE);
        API.world().steerOutcome = Mono.just(new Outcome.Done(paid));

        API.subject(API.newSubject("admin"))
                .post()
                .uri(
                        "/api/admin/subscriptions/{id}/capture-outstanding",
                        paid.id().value())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("active");

        assertThat(API.world().asked)
                .singleElement()
                .satisfies(asked -> assertThat(((Command) asked).target()).isEqualTo(new Target.ById(paid.id())));
    }

    private static void refused(Outcome outcome, int status, String code) {
        API.world().steerOutcome = Mono.just(outcome);

        post(API.user(), "pay-outstanding", "{}")
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private static WebTestClient.ResponseSpec post(WebTestClient caller, String route, String body) {
        return caller.post()
                .uri("/api/subscriptions/" + route)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
