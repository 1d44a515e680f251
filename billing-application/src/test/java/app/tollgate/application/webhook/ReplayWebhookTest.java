package app.tollgate.application.webhook;

import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.tollgate.application.Page;
import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox.State;
import app.tollgate.application.port.view.WebhookEvents.Entry;
import app.tollgate.application.port.view.WebhookEvents.Filter;
import app.tollgate.application.port.view.WebhookEvents.Position;
import app.tollgate.application.subscription.RefreshSubscription.Outcome;
import app.tollgate.application.subscription.RefreshSubscription.Why;
import app.tollgate.application.testing.InMemoryAuditLog;
import app.tollgate.application.testing.PlainUnitOfWork;
import app.tollgate.application.testing.RecordingArrivals;
import app.tollgate.application.webhook.ReplayWebhook.Outcome.Due;
import app.tollgate.application.webhook.ReplayWebhook.Outcome.UnknownEvent;
import app.tollgate.application.webhook.ReplayWebhook.Outcome.WaitsAlready;
import app.tollgate.domain.customer.CustomerId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What people do with events: look at them, have them done again; and what is let go of.
@Tag("WHK-4")
class ReplayWebhookTest {

    private final WebhookHouse house = new WebhookHouse();
    private static final CustomerId ADMIN = new CustomerId("admin");

    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final RecordingArrivals arrivals = new RecordingArrivals();

    @Test
    void a_parked_event_is_acted_on_when_what_was_missing_is_there() {
        house.onRefreshOf("I-1", new Outcome.NotAttributed(Why.LIFE_AFTER_END));
        house.received("WH-1", "I-1");
        assertThat(house.process().parked()).hasSize(1);
        house.onRefreshOf("I-1", WebhookHouse.UP_TO_DATE);

        ReplayWebhook.Outcome outcome = replay("WH-1");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Due.class, due -> assertThat(due.event().state()).isEqualTo(State.WAITING));
        assertThat(arrivals.announced()).isEqualTo(1);
        assertThat(house.process().done()).isEqualTo(1);
    }

    @Test
    void a_done_event_asks_paypal_again_and_a_kept_one_is_kept_again() {
        house.received("WH-1", "I-1");
        house.received("WH-2", new Subject.NotActedOn());
        assertThat(house.process().total()).isEqualTo(2);

        assertThat(replay("WH-1")).isInstanceOf(Due.class);
        assertThat(replay("WH-2")).isInstanceOf(Due.class);

        assertThat(house.process().done()).isEqualTo(1);
        assertThat(house.refreshed).containsExactly("I-1", "I-1");
        assertThat(house.stateOf("WH-2")).isEqualTo(State.KEPT);
    }

    @Test
    void an_event_that_waits_is_left_alone() {
        house.received("WH-1", "I-1");

        assertThat(replay("WH-1")).isInstanceOf(WaitsAlready.class);

        assertThat(arrivals.announced()).isZero();
    }

    @Test
    void an_event_that_never_came_is_unknown() {
        assertThat(replay("WH-NEVER")).isEqualTo(new UnknownEvent());
    }

    @Test
    void an_event_whose_body_is_forgotten_is_acted_on_by_what_it_was_about() {
        house.receivedWithSale("WH-1", "I-1", "S-1");
        assertThat(house.process().postponed()).isEqualTo(1);
        house.received("WH-2", "I-2");
        assertThat(house.process().done()).isEqualTo(1);
        house.clock.advance(Duration.ofDays(91));
        ForgetWebhookBodies forget = new ForgetWebhookBodiesService(house.inbox, WebhookRetention.USUAL, house.clock);

        assertThat(forget.forget(10).block(SOON)).isEqualTo(1);
        assertThat(forget.forget(10).block(SOON)).isZero();

        assertThat(replay("WH-2")).isInstanceOf(Due.class);
        assertThat(house.worker().process(1).block(SOON)).isNotNull();
        assertThat(house.process()).isNotNull();
        assertThat(house.refreshed.stream().filter("I-2"::equals)).hasSize(2);
        assertThat(house.stateOf("WH-2")).isEqualTo(State.DONE);
    }

    @Test
    void bodies_are_kept_for_as_long_as_paypals_own_list_reaches_back() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookRetention(Duration.ofDays(31).minusSeconds(1)));
        house.received("WH-1", "I-1");
        assertThat(house.process().done()).isEqualTo(1);
        ForgetWebhookBodies forget =
                new ForgetWebhookBodiesService(house.inbox, new WebhookRetention(Duration.ofDays(31)), house.clock);
        house.clock.set(daysLater(31));

        assertThat(forget.forget(10).block(SOON)).isZero();
    }

    @Test
    void the_list_says_where_to_go_on_until_there_is_nothing_more() {
        for (int number = 1; number <= 3; number++) {
            house.received("WH-" + number, "I-" + number);
        }
        ShowWebhooks show = new ShowWebhooksService(house.inbox);

        Page<Entry, Position.Behind> first =
                show.list(Filter.NONE, 2, new Position.Start()).block(SOON);
        Page<Entry, Position.Behind> second =
                show.list(Filter.NONE, 2, first.next().orElseThrow()).block(SOON);

        assertThat(first.entries()).extracting(Entry::eventId).containsExactly("WH-3", "WH-2");
        assertThat(second.entries()).extracting(Entry::eventId).containsExactly("WH-1");
        assertThat(second.next()).isEqualTo(Optional.empty());
        assertThat(show.show("WH-1").block(SOON).eventType()).isEqualTo("TYPE");
    }

    @Test
    void an_outage_of_paypal_takes_no_try_from_an_event_that_belongs_to_nobody_yet() {
        house.onRefreshOf("I-1", new Outcome.NotNow());
        house.received("WH-1", "I-1");
        for (int turn = 0; turn < 20; turn++) {
            assertThat(house.process().postponed()).isEqualTo(1);
            house.clock.advance(Duration.ofHours(1));
        }
        house.onRefreshOf("I-1", new Outcome.NotAttributed(Why.UNKNOWN_CUSTOMER));

        assertThat(house.process().postponed()).isEqualTo(1);

        assertThat(house.stateOf("WH-1")).isEqualTo(State.WAITING);
        assertThat(house.inbox.find("WH-1").block(SOON).nextAttemptAt())
                .contains(house.clock.instant().plusSeconds(2));
    }

    @Test
    @Tag("ADM-5")
    void only_what_was_made_due_is_on_record() {
        house.received("WH-1", "I-1");
        assertThat(house.process().done()).isEqualTo(1);

        assertThat(replay("WH-1")).isInstanceOf(Due.class);
        assertThat(replay("WH-1")).isInstanceOf(WaitsAlready.class);
        assertThat(replay("WH-NEVER")).isEqualTo(new UnknownEvent());

        assertThat(audit.all()).extracting(entry -> entry.subject().text()).containsExactly("WH-1");
        assertThat(audit.all().getFirst().actor()).isEqualTo(ADMIN);
    }

    private ReplayWebhook.Outcome replay(String eventId) {
        return new ReplayWebhookService(house.inbox, house.inbox, arrivals, audit, new PlainUnitOfWork(), house.clock)
                .replay(eventId, ADMIN)
                .block(SOON);
    }
}
