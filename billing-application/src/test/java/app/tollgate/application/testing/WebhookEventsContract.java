package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.application.port.messaging.WebhookInbox.Claimed;
import app.tollgate.application.port.messaging.WebhookInbox.Ending;
import app.tollgate.application.port.messaging.WebhookInbox.Event;
import app.tollgate.application.port.messaging.WebhookInbox.State;
import app.tollgate.application.port.view.WebhookEvents;
import app.tollgate.application.port.view.WebhookEvents.Filter;
import app.tollgate.application.port.view.WebhookEvents.Position;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How every inbox shows its events, and the steps that its other promises are told with.
@Tag("WHK-4")
public interface WebhookEventsContract {

    Duration LEASE = Duration.ofMinutes(1);
    ProviderSubscriptionId SUBSCRIPTION = new ProviderSubscriptionId("I-BW452GLLEP1G");
    ProviderSaleId SALE = new ProviderSaleId("80021663DE681814L");
    List<Subject> SUBJECTS = List.of(
            new Subject.AboutSubscription(SUBSCRIPTION, Optional.empty()),
            new Subject.AboutSubscription(SUBSCRIPTION, Optional.of(SALE)),
            new Subject.SaleGivenBack(List.of(SALE, new ProviderSaleId("2GG279541U471931P")), Optional.empty()),
            new Subject.SaleGivenBack(List.of(SALE), Optional.of(SUBSCRIPTION)),
            new Subject.CaptureGivenBack(SALE),
            new Subject.RefundFailed(SALE),
            new Subject.NotActedOn());

    WebhookInbox inbox();

    WebhookEvents events();

    @Test
    default void shows_an_event_as_it_stands() {
        put("WH-1", NOW);
        Optional<WebhookEvents.Entry> waiting = Optional.of(entry("WH-1"));
        finish(claimOne(NOW), new Ending.Parked("nobody knows"));

        assertThat(waiting)
                .contains(new WebhookEvents.Entry(
                        "WH-1", "TYPE", SUBJECTS.get(1), NOW, State.WAITING, 0, Optional.of(NOW), Optional.empty()));
        assertThat(entry("WH-1"))
                .isEqualTo(new WebhookEvents.Entry(
                        "WH-1",
                        "TYPE",
                        SUBJECTS.get(1),
                        NOW,
                        State.PARKED,
                        1,
                        Optional.empty(),
                        Optional.of("nobody knows")));
        assertThat(events().find("WH-NEVER").blockOptional(SOON)).isEmpty();
    }

    @Test
    default void lists_the_newest_first_page_by_page_also_where_moments_are_equal() {
        List<String> expected = new ArrayList<>();
        for (int number = 0; number < 9; number++) {
            put("WH-" + number, NOW.plusSeconds(number / 3));
            expected.addFirst("WH-" + number);
        }

        List<String> seen = new ArrayList<>();
        Position after = new Position.Start();
        for (List<WebhookEvents.Entry> page = list(Filter.NONE, 2, after);
                !page.isEmpty();
                page = list(Filter.NONE, 2, after)) {
            page.forEach(entry -> seen.add(entry.eventId()));
            after = new Position.Behind(
                    page.getLast().receivedAt(), page.getLast().eventId());
        }

        assertThat(seen).isEqualTo(expected);
    }

    @Test
    default void lists_by_state_and_by_type() {
        put(new Event("WH-1", "A", SUBJECTS.get(0), new byte[0], NOW));
        put(new Event("WH-2", "B", SUBJECTS.get(0), new byte[0], NOW.plusSeconds(1)));
        put(new Event("WH-3", "B", SUBJECTS.get(0), new byte[0], NOW.plusSeconds(2)));
        finish(claimOne(NOW.plusSeconds(5)), new Ending.Done());
        finish(claimOne(NOW.plusSeconds(5)), new Ending.Done());

        assertThat(ids(new Filter(Optional.of(State.DONE), Optional.empty()))).containsExactly("WH-2", "WH-1");
        assertThat(ids(new Filter(Optional.empty(), Optional.of("B")))).containsExactly("WH-3", "WH-2");
        assertThat(ids(new Filter(Optional.of(State.WAITING), Optional.of("B"))))
                .containsExactly("WH-3");
        assertThat(ids(new Filter(Optional.of(State.PARKED), Optional.empty()))).isEmpty();
    }

    default List<String> ids(Filter filter) {
        return list(filter, 10, new Position.Start()).stream()
                .map(WebhookEvents.Entry::eventId)
                .toList();
    }

    default List<WebhookEvents.Entry> list(Filter filter, int limit, Position after) {
        return events().newestFirst(filter, limit, after).collectList().block(SOON);
    }

    default WebhookEvents.Entry entry(String id) {
        return events().find(id).block(SOON);
    }

    default void put(String id, Instant at) {
        put(new Event(id, "TYPE", SUBJECTS.get(1), new byte[] {'{', '}'}, at));
    }

    default void put(Event event) {
        assertThat(inbox().put(event).block(SOON)).isTrue();
    }

    default List<Claimed> claim(Instant now) {
        return inbox().claim(10, LEASE, now).collectList().block(SOON);
    }

    @CanIgnoreReturnValue
    default Claimed claimOne(Instant now) {
        return inbox().claim(1, LEASE, now).next().block(SOON);
    }

    @CanIgnoreReturnValue
    default boolean finish(Claimed claimed, Ending ending) {
        return inbox().finish(claimed, ending, NOW).block(SOON);
    }
}
