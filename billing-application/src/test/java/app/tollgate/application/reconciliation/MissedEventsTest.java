package app.tollgate.application.reconciliation;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.domain.reconciliation.EventSearch;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.ReconciliationRun.State;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SYN-1")
class MissedEventsTest {

    private final SweepHouse sweep = new SweepHouse();

    @Test
    void events_that_never_came_are_in_the_inbox_afterwards() {
        sweep.events.remembers("WH-LOST", NOW.minus(Duration.ofDays(29)));
        sweep.events.remembers("WH-CAME", NOW.minus(Duration.ofDays(1)));
        assertThat(sweep.inbox
                        .put(new WebhookInbox.Event("WH-CAME", "ANY", new Subject.NotActedOn(), new byte[0], NOW))
                        .block(SOON))
                .isTrue();

        ReconciliationRun run = sweep.sweepNow();

        assertThat(run.events()).isEqualTo(new EventSearch.Complete(1, NOW));
        assertThat(sweep.inbox.stateOf("WH-LOST")).isEqualTo(WebhookInbox.State.WAITING);
        assertThat(sweep.arrivals.announced()).isOne();
    }

    @Test
    void the_next_search_begins_a_day_before_the_end_of_the_last() {
        sweep.sweepNow();
        sweep.house.clock.advance(Duration.ofHours(13));
        int before = sweep.events.askedFrom().size();

        sweep.sweepNow();

        assertThat(sweep.events.askedFrom().getFirst()).isEqualTo(NOW.minus(Duration.ofDays(30)));
        assertThat(sweep.events.askedFrom().get(before)).isEqualTo(daysLater(-1));
    }

    @Test
    void an_account_that_may_not_list_events_is_told_and_the_next_run_looks_again_from_the_same_day() {
        sweep.events.answersWith(new GatewayAnswer.Refused<>("NOT_AUTHORIZED", "debug"));

        ReconciliationRun run = sweep.sweepNow();

        assertThat(run.state()).isEqualTo(new State.Done(NOW));
        assertThat(run.events()).isEqualTo(new EventSearch.Incomplete(0, "NOT_AUTHORIZED"));
        assertThat(sweep.events.askedFrom()).hasSize(1);
        assertThat(sweep.reconciliations.eventsKnownUntil().block(SOON)).isNull();
    }
}
