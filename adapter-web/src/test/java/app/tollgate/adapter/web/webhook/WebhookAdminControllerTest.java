package app.tollgate.adapter.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Questions.WebhooksQuestion;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.Page;
import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox.State;
import app.tollgate.application.port.view.WebhookEvents.Entry;
import app.tollgate.application.port.view.WebhookEvents.Filter;
import app.tollgate.application.port.view.WebhookEvents.Position;
import app.tollgate.application.webhook.ReplayWebhook;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@Tag("WHK-4")
class WebhookAdminControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final Instant AT = TestClock.NOW;
    private static final Entry WAITING = new Entry(
            "WH-1",
            "PAYMENT.SALE.COMPLETED",
            new Subject.AboutSubscription(
                    new ProviderSubscriptionId("I-1AB"), Optional.of(new ProviderSaleId("80021663DE681814L"))),
            AT,
            State.WAITING,
            3,
            Optional.of(AT.plusSeconds(60)),
            Optional.of("paypal did not answer"));
    private static final Entry PARKED = new Entry(
            "WH-0",
            "PAYMENT.SALE.REFUNDED",
            new Subject.SaleGivenBack(List.of(new ProviderSaleId("S-1"), new ProviderSaleId("R-1")), Optional.empty()),
            AT.minusSeconds(1),
            State.PARKED,
            7,
            Optional.empty(),
            Optional.of("unknown charge"));

    @Test
    void a_page_says_what_came_and_what_became_of_it() {
        API.world().webhooks = new Page<>(List.of(WAITING, PARKED), Optional.empty());

        var body = get("/api/admin/webhooks").expectStatus().isOk().expectBody();

        body.json("""
            {"next": null, "events": [
              {"id": "WH-1", "type": "PAYMENT.SALE.COMPLETED", "receivedAt": "%s", "state": "waiting", "attempts": 3,
               "nextAttemptAt": "%s", "why": "paypal did not answer",
               "about": {"subscription": "I-1AB", "sales": ["80021663DE681814L"]}},
              {"id": "WH-0", "type": "PAYMENT.SALE.REFUNDED", "receivedAt": "%s", "state": "parked", "attempts": 7,
               "nextAttemptAt": null, "why": "unknown charge", "about": {"subscription": null, "sales": ["S-1", "R-1"]}}]}
            """.formatted(AT, AT.plusSeconds(60), AT.minusSeconds(1)));
        assertThat(API.world().asked).containsExactly(new WebhooksQuestion(Filter.NONE, 20, new Position.Start()));
    }

    @Test
    void the_next_page_begins_behind_the_last_event_of_this_one() {
        API.world().webhooks = new Page<>(List.of(WAITING), Optional.of(new Position.Behind(AT, "WH/1")));
        String next = (String) get("/api/admin/webhooks?state=parked&type=A.B&limit=100")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("next");

        get("/api/admin/webhooks?limit=1&after=" + next).expectStatus().isOk();

        assertThat(API.world().asked)
                .containsExactly(
                        new WebhooksQuestion(
                                new Filter(Optional.of(State.PARKED), Optional.of("A.B")), 100, new Position.Start()),
                        new WebhooksQuestion(Filter.NONE, 1, new Position.Behind(AT, "WH/1")));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "state=PARKED, state",
        "state=lost, state",
        "type=%20, type",
        "after=nonsense, after",
        "after=MjAyNi0wMS0wMVQwMDowMDowMC4wMDBaL1dILTE, after"
    })
    void what_cannot_be_asked_for_is_said_by_field(String query, String field) {
        get("/api/admin/webhooks?" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);

        assertThat(API.world().asked).isEmpty();
    }

    @Test
    void one_event_is_found_by_its_id() {
        API.world().webhooks = new Page<>(List.of(WAITING), Optional.empty());

        get("/api/admin/webhooks/WH-1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("waiting");
        get("/api/admin/webhooks/WH-2")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("webhook_not_found");
    }

    @Test
    void a_replay_is_accepted_with_the_event_as_it_stands() {
        API.world().replayOutcome = new ReplayWebhook.Outcome.Due(WAITING);

        replay("WH-1").expectStatus().isAccepted().expectBody().jsonPath("$.id").isEqualTo("WH-1");

        assertThat(API.world().asked).containsExactly("WH-1");
    }

    @Test
    void what_waits_already_is_a_conflict_that_says_until_when() {
        API.world().replayOutcome = new ReplayWebhook.Outcome.WaitsAlready(WAITING);

        replay("WH-1")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("webhook_waiting")
                .jsonPath("$.nextAttemptAt")
                .isEqualTo(AT.plusSeconds(60).toString());
    }

    @Test
    void what_never_came_cannot_be_replayed() {
        replay("WH-NEVER")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("webhook_not_found");
    }

    private static ResponseSpec get(String uri) {
        return API.subject(API.newSubject("support"))
                .get()
                .uri(URI.create("http://127.0.0.1:" + API.port() + uri))
                .exchange();
    }

    private static ResponseSpec replay(String id) {
        return API.admin()
                .post()
                .uri("/api/admin/webhooks/{id}/replay", id)
                .contentType(MediaType.APPLICATION_JSON)
                .exchange();
    }
}
