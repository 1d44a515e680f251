package app.tollgate.application.testing;

import static app.tollgate.application.port.messaging.WebhookInbox.State.DONE;
import static app.tollgate.application.port.messaging.WebhookInbox.State.KEPT;
import static app.tollgate.application.port.messaging.WebhookInbox.State.PARKED;
import static app.tollgate.application.port.messaging.WebhookInbox.State.WAITING;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.application.port.messaging.WebhookInbox.Claimed;
import app.tollgate.application.port.messaging.WebhookInbox.Ending;
import app.tollgate.application.port.messaging.WebhookInbox.Event;
import app.tollgate.application.port.messaging.WebhookInbox.Tries;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every inbox promises.
public interface WebhookInboxContract {

    Duration LEASE = Duration.ofMinutes(1);
    Subject ABOUT = new Subject.AboutSubscription(
            new ProviderSubscriptionId("I-BW452GLLEP1G"), Optional.of(new ProviderSaleId("80021663DE681814L")));

    WebhookInbox inbox();

    @Test
    @Tag("WHK-1")
    default void gives_out_an_event_as_it_came_in() {
        byte[] body = {0, 1, (byte) 0xFF, '{', '}', (byte) 0xC3, (byte) 0x28};
        put(new Event("WH-1", "PAYMENT.SALE.COMPLETED", ABOUT, body, NOW));

        List<Claimed> claimed = claim(10, NOW);

        assertThat(claimed).singleElement().satisfies(event -> {
            assertThat(event.eventId()).isEqualTo("WH-1");
            assertThat(event.eventType()).isEqualTo("PAYMENT.SALE.COMPLETED");
            assertThat(event.about()).isEqualTo(ABOUT);
            assertThat(event.body()).hasValue(body);
            assertThat(event.attempt()).isEqualTo(1);
            assertThat(event.tries()).isEqualTo(new Tries(1, 0));
        });
    }

    @Test
    @Tag("WHK-1")
    default void takes_an_event_in_once_for_ever() {
        Event event = event("WH-1", NOW);
        put(event);
        Claimed claimed = claimOne(NOW);
        finish(claimed, new Ending.Done(), NOW);

        Boolean again = inbox().put(event).block(SOON);

        assertThat(again).isFalse();
        assertThat(claim(10, NOW.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    default void gives_out_the_oldest_first_and_no_more_than_asked_for() {
        put(event("WH-2", NOW.plusSeconds(2)));
        put(event("WH-3", NOW.plusSeconds(3)));
        put(event("WH-1", NOW.plusSeconds(1)));

        assertThat(claim(2, NOW.plusSeconds(5))).extracting(Claimed::eventId).containsExactly("WH-1", "WH-2");
        assertThat(claim(2, NOW.plusSeconds(5))).extracting(Claimed::eventId).containsExactly("WH-3");
        assertThat(claim(2, NOW.plusSeconds(5))).isEmpty();
    }

    @Test
    @Tag("WHK-4")
    default void gives_an_event_to_another_worker_when_the_lease_is_over() {
        put(event("WH-1", NOW));
        claimOne(NOW);

        assertThat(claim(10, NOW.plus(LEASE).minusMillis(1))).isEmpty();

        assertThat(claim(10, NOW.plus(LEASE))).extracting(Claimed::attempt).containsExactly(2);
    }

    @Test
    @Tag("WHK-4")
    default void lets_only_the_holder_end_an_events_turn() {
        put(event("WH-1", NOW));
        Claimed lost = claimOne(NOW);
        Claimed held = claimOne(NOW.plus(LEASE));

        assertThat(finish(lost, new Ending.Parked("too late"), NOW.plus(LEASE))).isFalse();
        assertThat(finish(lost, new Ending.TryAgain(NOW, "too late"), NOW.plus(LEASE)))
                .isFalse();
        assertThat(finish(held, new Ending.Done(), NOW.plus(LEASE))).isTrue();

        assertThat(inbox().backlog().block(SOON).counts())
                .containsEntry(DONE, 1L)
                .containsEntry(PARKED, 0L);
    }

    @Test
    default void ends_a_turn_once() {
        put(event("WH-1", NOW));
        Claimed claimed = claimOne(NOW);

        assertThat(finish(claimed, new Ending.Done(), NOW)).isTrue();
        assertThat(finish(claimed, new Ending.Done(), NOW)).isFalse();
    }

    @Test
    @Tag("WHK-4")
    default void gives_an_event_again_when_it_was_asked_to() {
        put(event("WH-1", NOW));
        Instant later = NOW.plusSeconds(10);
        finish(claimOne(NOW), new Ending.TryAgain(later, "PayPal did not answer"), NOW);

        assertThat(claim(10, later.minusMillis(1))).isEmpty();

        assertThat(claim(10, later)).extracting(Claimed::attempt).containsExactly(2);
    }

    @Test
    default void counts_events_by_state() {
        put(event("WH-1", NOW));
        put(event("WH-2", NOW.plusSeconds(1)));
        put(event("WH-3", NOW.plusSeconds(2)));
        put(event("WH-4", NOW.plusSeconds(3)));
        put(event("WH-5", NOW.plusSeconds(4)));
        List<Claimed> claimed = claim(3, NOW.plusSeconds(9));
        finish(claimed.get(0), new Ending.Done(), NOW);
        finish(claimed.get(1), new Ending.Kept(), NOW);
        finish(claimed.get(2), new Ending.Parked("nobody knows"), NOW);

        WebhookInbox.Backlog backlog = inbox().backlog().block(SOON);

        assertThat(backlog.counts())
                .containsEntry(WAITING, 2L)
                .containsEntry(DONE, 1L)
                .containsEntry(KEPT, 1L)
                .containsEntry(PARKED, 1L);
        assertThat(backlog.oldestWaiting()).contains(NOW.plusSeconds(3));
    }

    @Test
    default void counts_nothing_in_an_empty_inbox() {
        WebhookInbox.Backlog backlog = inbox().backlog().block(SOON);

        assertThat(backlog.counts().values()).hasSize(4).containsOnly(0L);
        assertThat(backlog.oldestWaiting()).isEmpty();
    }

    private static Event event(String id, Instant receivedAt) {
        return new Event(
                id, "BILLING.SUBSCRIPTION.ACTIVATED", ABOUT, "{}".getBytes(StandardCharsets.UTF_8), receivedAt);
    }

    private void put(Event event) {
        assertThat(inbox().put(event).block(SOON)).isTrue();
    }

    private List<Claimed> claim(int limit, Instant now) {
        return inbox().claim(limit, LEASE, now).collectList().block(SOON);
    }

    @CanIgnoreReturnValue
    private Claimed claimOne(Instant now) {
        return claim(1, now).getFirst();
    }

    @CanIgnoreReturnValue
    private boolean finish(Claimed claimed, Ending ending, Instant now) {
        return inbox().finish(claimed, ending, now).block(SOON);
    }
}
