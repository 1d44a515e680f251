package app.tollgate.adapter.web.payment;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Questions.HistoryQuestion;
import app.tollgate.adapter.web.testing.Samples;
import app.tollgate.application.Page;
import app.tollgate.application.port.store.Payments.Position;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.PaymentId;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@Tag("PAY-1")
class BillingHistoryControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final Position.Behind PLACE = new Position.Behind(
            Instant.parse("2026-02-01T10:00:05.123456Z"),
            new PaymentId(UUID.fromString("0198c5a0-0000-7000-8000-00000000000b")));

    @Test
    void a_payment_is_shown_with_what_payPal_kept_of_it() {
        API.world().history = Mono.just(new Page<>(List.of(payment(SaleState.COMPLETED, true)), Optional.empty()));

        var answer = history("");

        answer.expectStatus().isOk().expectBody().json("""
            {"payments":[{"id":"0198c5a0-0000-7000-8000-000000000001",
               "gross":{"amount":"12.90","currency":"USD"},"fee":{"amount":"0.93","currency":"USD"},
               "net":{"amount":"11.97","currency":"USD"},"state":"paid","method":"paypal",
               "payPalSaleId":"9XJ44856A5123456X","at":"2026-03-01T10:00:05Z"}],
             "next":null}\
            """, JsonCompareMode.STRICT);
    }

    @Test
    void what_payPal_has_not_said_yet_is_null_and_every_state_has_its_word() {
        Map<SaleState, String> words = Map.of(
                SaleState.COMPLETED, "paid",
                SaleState.PENDING, "pending",
                SaleState.DECLINED, "failed",
                SaleState.PARTIALLY_REFUNDED, "partially_refunded",
                SaleState.REFUNDED, "refunded");

        words.forEach((state, word) -> {
            API.world().history = Mono.just(new Page<>(List.of(payment(state, false)), Optional.empty()));
            history("")
                    .expectBody()
                    .jsonPath("$.payments[0].state")
                    .isEqualTo(word)
                    .jsonPath("$.payments[0].fee")
                    .isEmpty();
        });
    }

    @Test
    void pages_are_asked_for_by_the_cursor_of_the_page_before() {
        String subject = API.newSubject("user");
        API.world().history = Mono.just(new Page<>(List.of(), Optional.of(PLACE)));
        WebTestClient caller = API.subject(subject);
        String next = HistoryCursor.of(PLACE);

        get(caller, "?limit=7").expectBody().jsonPath("$.next").isEqualTo(next);
        get(caller, "?limit=7&after=" + next).expectStatus().isOk();

        assertThat(API.world().asked)
                .containsExactly(
                        new HistoryQuestion(new CustomerId(subject), 7, new Position.Start()),
                        new HistoryQuestion(new CustomerId(subject), 7, PLACE));
        assertThat(next).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void twenty_are_shown_when_nothing_is_said() {
        history("").expectStatus().isOk();

        assertThat(API.world().asked)
                .singleElement()
                .satisfies(
                        asked -> assertThat(((HistoryQuestion) asked).limit()).isEqualTo(20));
    }

    @Test
    void limits_and_cursors_that_cannot_be_are_refused_by_name() {
        refused("?limit=0", "limit");
        refused("?limit=101", "limit");
        refused("?limit=many", "limit");
        refused("?limit=99999999999", "limit");
        refused("?after=!", "after");
        refused("?after=YQ", "after");
        refused("?after=" + HistoryCursor.of(PLACE) + "A", "after");
        refused("?after=" + "A".repeat(300), "after");
    }

    private static void refused(String query, String field) {
        history(query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(API.world().asked).isEmpty();
    }

    private static Payment payment(SaleState state, boolean settled) {
        return Payment.booked(
                new PaymentId(Samples.ID),
                new CustomerId("any"),
                new SubscriptionId(Samples.ID),
                new PlanId(Samples.ID),
                new Sale(
                        new ProviderSaleId("9XJ44856A5123456X"),
                        state,
                        Samples.money("12.90", "USD"),
                        Optional.of(Samples.money("0.93", "USD")).filter(_ -> settled),
                        Optional.of(Samples.money("11.97", "USD")).filter(_ -> settled),
                        Instant.parse("2026-03-01T10:00:05Z")),
                Instant.parse("2026-03-01T10:00:09Z"));
    }

    private static WebTestClient.ResponseSpec history(String query) {
        return get(API.user(), query);
    }

    private static WebTestClient.ResponseSpec get(WebTestClient caller, String query) {
        return caller.get().uri("/api/subscriptions/billing-history" + query).exchange();
    }
}
