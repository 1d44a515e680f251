package app.tollgate.adapter.persistence.webhook;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.application.port.messaging.WebhookInbox.Claimed;
import app.tollgate.application.port.messaging.WebhookInbox.Event;
import app.tollgate.application.testing.WebhookInboxContract;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class R2dbcWebhookInboxTest implements WebhookInboxContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Override
    public WebhookInbox inbox() {
        return DATABASE.get(WebhookInbox.class);
    }

    @Test
    @Tag("WHK-1")
    void of_many_deliveries_of_an_event_at_once_one_is_taken_in() {
        List<Boolean> taken = Flux.range(0, 64)
                .flatMap(_ -> inbox().put(event("WH-RACE")), 64)
                .collectList()
                .block(SOON);

        assertThat(taken).hasSize(64).containsOnlyOnce(true);
        assertThat(DATABASE.count("webhook_event")).isEqualTo(1);
    }

    @Test
    @Tag("WHK-3")
    void workers_that_claim_at_once_get_different_events() {
        putMany(100);

        List<Claimed> claimed = Flux.range(0, 20)
                .flatMap(_ -> inbox().claim(5, LEASE, NOW), 20)
                .collectList()
                .block(SOON);

        assertThat(claimed).extracting(Claimed::eventId).doesNotHaveDuplicates();
        assertThat(claimed).allMatch(event -> event.attempt() == 1);
    }

    @Test
    @Tag("WHK-3")
    void a_worker_passes_by_what_another_is_claiming() {
        putMany(4);
        Mono<List<Claimed>> second = inbox().claim(4, LEASE, NOW).collectList();

        List<Claimed> whileTheFirstIsOpen = inbox().claim(2, LEASE, NOW)
                .collectList()
                .flatMap(_ -> apart(second))
                .as(DATABASE.get(TransactionalOperator.class)::transactional)
                .block(SOON);

        assertThat(whileTheFirstIsOpen).extracting(Claimed::eventId).containsExactly("WH-2", "WH-3");
    }

    @Test
    @Tag("OPS-1")
    void counting_reads_an_index_and_never_the_events() {
        putMany(3);
        DatabaseClient database = DATABASE.get(DatabaseClient.class);
        Mono<List<String>> explained = database.sql("explain " + R2dbcWebhookInbox.BACKLOG)
                .mapValue(String.class)
                .all()
                .collectList();

        List<String> plan = database.sql("set local enable_seqscan = off")
                .then()
                .then(explained)
                .as(DATABASE.get(TransactionalOperator.class)::transactional)
                .block(SOON);

        assertThat(plan).anyMatch(step -> step.contains("Index Only Scan using webhook_event_state"));
    }

    /// On another connection: the subscriber context carries the transaction, and a new subscriber has none.
    private static <T> Mono<T> apart(Mono<T> work) {
        return Mono.fromFuture(work::toFuture);
    }

    private void putMany(int count) {
        Flux.range(0, count)
                .concatMap(number -> inbox().put(event("WH-" + number)))
                .then()
                .block(SOON);
    }

    private static Event event(String id) {
        return new Event(id, "PAYMENT.SALE.COMPLETED", ABOUT, new byte[] {'{', '}'}, NOW);
    }
}
