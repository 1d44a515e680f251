package app.tollgate.adapter.web.me;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Samples;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessSource;
import app.tollgate.domain.access.AccessStatus;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plancard.CardSource;
import app.tollgate.domain.plancard.CardState;
import app.tollgate.domain.plancard.InvoiceState;
import app.tollgate.domain.plancard.PlanCard;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import reactor.core.publisher.Mono;

class MeControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String CARD = """
        {"source":"subscription","plan":"pro_monthly","state":"active","badge":{"text":"Active","color":"green"},
         "invoiceState":"paid","invoiceBadge":{"text":"Paid","color":"green"},
         "amount":{"amount":"9.00","currency":"USD"},"expiresAt":"2026-03-31T10:00:00Z"}\
        """;

    @BeforeEach
    void aSubscriber() {
        API.edge().planRequests().card = Mono.just(new PlanCard(
                CardSource.SUBSCRIPTION,
                Optional.of(new PlanCode("pro_monthly")),
                CardState.ACTIVE,
                Optional.of(InvoiceState.PAID),
                Optional.of(Samples.money("9.00", "USD")),
                Optional.of(Samples.PAID_THROUGH)));
        API.world().access = _ -> Mono.just(new AccessDecision(
                true,
                AccessStatus.ACTIVE,
                new Tier("pro"),
                Map.of(),
                Optional.of(new PlanCode("pro_monthly")),
                Optional.of(Samples.PAID_THROUGH),
                AccessReason.SUBSCRIPTION_PAID,
                TestClock.NOW,
                AccessSource.CACHE));
    }

    @Test
    @Tag("MAN-3")
    void a_card_has_a_badge_for_its_state_and_one_for_its_invoice() {
        answer("/api/plan-card", API.newSubject("user")).json(CARD, JsonCompareMode.STRICT);
    }

    @Test
    @Tag("MAN-3")
    void where_nothing_was_ever_to_be_paid_there_is_no_invoice() {
        API.edge().planRequests().card = Mono.just(new PlanCard(
                CardSource.FREE,
                Optional.empty(),
                CardState.FREE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

        answer("/api/plan-card", API.newSubject("user")).json("""
            {"source":"free","plan":null,"state":"free","badge":{"text":"Free","color":"grey"},
             "invoiceState":null,"invoiceBadge":null,"amount":null,"expiresAt":null}\
            """, JsonCompareMode.STRICT);
    }

    @Test
    @Tag("IDN-6")
    void the_start_of_an_app_needs_one_call() {
        String ann = API.newSubject("support");

        answer("/api/me", ann).json("""
            {"id":"%s","email":"%s@shop.example","name":null,"registeredAt":"2026-03-01T12:00:00Z","role":"support",
             "planCard":%s,
             "access":{"hasFullAccess":true,"status":"active","tier":"pro","plan":"pro_monthly","limits":{},
                "allowedAreas":["settings","pricing","app"],"expiresAt":"2026-03-31T10:00:00Z","upgradeMessage":null,
                "redirectTo":null,"source":"cache","asOf":"2026-03-01T12:00:00Z","reason":"subscription_paid"}}\
            """.formatted(ann, ann, CARD), JsonCompareMode.STRICT);
    }

    private static BodyContentSpec answer(String path, String subject) {
        return API.subject(subject)
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
