package app.tollgate.adapter.persistence.webhook;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.application.port.messaging.WebhookInbox.Claimed;
import app.tollgate.application.port.view.WebhookEvents;
import app.tollgate.application.testing.WebhookAftermathContract;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

class R2dbcWebhookAftermathTest implements WebhookAftermathContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Override
    public WebhookInbox inbox() {
        return DATABASE.get(WebhookInbox.class);
    }

    @Override
    public WebhookEvents events() {
        return DATABASE.get(WebhookEvents.class);
    }

    @Test
    @Tag("WHK-4")
    void of_many_replays_of_an_event_at_once_one_makes_it_due() {
        insertFromBefore("WH-OLD", "done");

        List<Boolean> replays = Flux.range(0, 32)
                .flatMap(_ -> inbox().replay("WH-OLD", NOW), 32)
                .collectList()
                .block(SOON);

        assertThat(replays).hasSize(32).containsOnlyOnce(true);
    }

    @Test
    @Tag("WHK-4")
    void an_event_from_before_subjects_were_kept_keeps_its_body_instead() {
        insertFromBefore("WH-OLD", "done");

        assertThat(inbox().forgetBodies(daysLater(1000), 10).block(SOON)).isZero();

        assertThat(inbox().replay("WH-OLD", NOW).block(SOON)).isTrue();
        Claimed claimed = inbox().claim(1, LEASE, NOW).blockLast(SOON);
        assertThat(claimed.about()).isEqualTo(new Subject.NotActedOn());
        assertThat(claimed.body()).isPresent();
    }

    private static void insertFromBefore(String id, String state) {
        DATABASE.execute("""
            insert into webhook_event (event_id, event_type, body, received_at, state, attempt, next_attempt_at, ended_at)
            values ('%s', 'TYPE', '{}', '2026-01-01', '%s', 1, '2026-01-01', '2026-01-01')
            """.formatted(id, state));
    }
}
