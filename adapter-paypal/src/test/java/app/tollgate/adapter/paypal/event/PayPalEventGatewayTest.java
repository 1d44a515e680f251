package app.tollgate.adapter.paypal.event;

import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.paypal.testing.Answer;
import app.tollgate.adapter.paypal.testing.SetClock;
import app.tollgate.adapter.paypal.testing.StubPayPal;
import app.tollgate.adapter.paypal.testing.Testbed;
import app.tollgate.application.port.gateway.EventGateway.ListedEvent;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.GatewayAnswer.Done;
import app.tollgate.application.port.gateway.GatewayAnswer.Unavailable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SYN-1")
class PayPalEventGatewayTest {

    private static final String EVENTS = "GET /v1/notifications/webhooks-events";
    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-03-02T00:00:00Z");
    private static final String STRETCH = "page_size=20&start_time=2026-03-01T00%3A00%3A00Z&end_time=";
    private static final String WHOLE = STRETCH + "2026-03-02T00%3A00%3A00Z";
    private static final Unavailable<List<ListedEvent>> NO_ANSWER = new Unavailable<>(Optional.empty());

    private final StubPayPal paypal = new StubPayPal();
    private final Testbed testbed = Testbed.of(paypal.url(), new SetClock("2026-03-01T12:00:00Z"));

    @AfterEach
    void close() {
        testbed.close();
        paypal.close();
    }

    @Test
    void the_next_page_is_asked_for_by_its_index_and_never_where_the_link_points() {
        paypal.answers(
                EVENTS,
                page(next("https://evil.test/steal?token=1&move_to=next&index_time=2026-03-01T07:35Z&index_id=3"), "A"),
                page(next("http://10.0.0.1/?page_size=9&amp;move_to=next&amp;index_time=T&amp;index_id=6"), "B"),
                page("", "C"));

        assertThat(ids(answers(1_000))).containsExactly("A", "B", "C");
        assertThat(paypal.requestsTo(EVENTS))
                .extracting(StubPayPal.Request::query)
                .containsExactly(
                        WHOLE,
                        WHOLE + "&move_to=next&index_time=2026-03-01T07%3A35Z&index_id=3",
                        WHOLE + "&move_to=next&index_time=T&index_id=6");
        assertThat(paypal.requests()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "https://api.paypal.com/?secret=1",
                "?index_id=%0D%0AHost:evil",
                "?index_id",
                "?=&&index_id=",
                "?index_id=%ZZ%"
            })
    void a_link_that_says_nothing_ends_a_list_that_is_not_full_or_is_passed_on_as_text(String href) {
        paypal.answers(EVENTS, page(next(href), "A"), page("", "B"));

        assertThat(ids(answers(1_000))).startsWith("A");
        assertThat(paypal.requestsTo(EVENTS))
                .allMatch(request -> request.query().startsWith(WHOLE));
    }

    @Test
    void a_full_page_without_a_link_is_gone_on_from_in_time() {
        String[] full = new String[20];
        for (int number = 0; number < 20; number++) {
            full[number] = "E" + number;
        }
        paypal.answers(EVENTS, page("", full), page("", "LAST"));

        assertThat(ids(answers(1_000))).hasSize(21).endsWith("LAST");
        assertThat(paypal.requestsTo(EVENTS).getLast().query()).isEqualTo(STRETCH + "2026-03-01T10%3A00%3A00Z");
    }

    @Test
    void a_list_that_never_ends_is_given_up_as_not_listed() {
        paypal.answers(EVENTS, page(next("https://api.paypal.com/?move_to=next&index_id=1"), "AGAIN"));

        var answers = answers(3);

        assertThat(answers).hasSize(4).endsWith(NO_ANSWER);
        assertThat(paypal.requestsTo(EVENTS)).hasSize(3);
    }

    @Test
    void an_empty_page_ends_the_list_whatever_its_link_says() {
        paypal.answers(EVENTS, page(next("https://api.paypal.com/?move_to=next&index_id=1")));

        assertThat(answers(1_000)).isEqualTo(List.of(new Done<>(List.of())));
    }

    @Test
    void a_page_without_an_answer_ends_what_was_listed_before() {
        paypal.answers(
                EVENTS, page(next("https://api.paypal.com/?move_to=next&index_id=1"), "A"), Answer.json(500, "{}"));

        assertThat(answers(1_000)).hasSize(2).endsWith(NO_ANSWER);
    }

    @Test
    void what_paypal_adds_about_deliveries_is_left_out_and_what_is_no_event_is_counted() {
        paypal.answers(EVENTS, Answer.json(200, """
            {"events":[{"id":"WH-1","event_type":"T","resource":{"status":"X","n":1.5},"status":"SUCCESS",
              "transmissions":[{"webhook_url":"https://shop.test"}]},{"id":"WH-2"},"text",null]}\
            """));

        List<GatewayAnswer<List<ListedEvent>>> answers = answers(1_000);

        assertThat(ids(answers)).containsExactly("WH-1");
        ListedEvent event =
                ((Done<List<ListedEvent>>) answers.getFirst()).value().getFirst();
        assertThat(new String(event.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"id\":\"WH-1\",\"event_type\":\"T\",\"resource\":{\"status\":\"X\",\"n\":1.5}}");
        assertThat(testbed.unreadable("webhooks.events")).isEqualTo(3);
    }

    private List<GatewayAnswer<List<ListedEvent>>> answers(int pagesMax) {
        return new PayPalEventGateway(testbed.client, pagesMax)
                .events(FROM, UNTIL)
                .collectList()
                .block(SOON);
    }

    private static List<String> ids(List<GatewayAnswer<List<ListedEvent>>> answers) {
        return answers.stream()
                .flatMap(answer -> ((Done<List<ListedEvent>>) answer).value().stream())
                .map(ListedEvent::eventId)
                .toList();
    }

    private static String next(String href) {
        return "{\"href\":\"%s\",\"rel\":\"next\",\"method\":\"GET\"}".formatted(href);
    }

    private static Answer page(String link, String... ids) {
        List<String> events = new ArrayList<>();
        for (String id : ids) {
            events.add("{\"id\":\"%s\",\"event_type\":\"T\",\"create_time\":\"2026-03-01T10:00:00Z\"}".formatted(id));
        }
        return Answer.json(200, "{\"events\":[%s],\"links\":[%s]}".formatted(String.join(",", events), link));
    }
}
