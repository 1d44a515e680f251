package app.tollgate.application.webhook;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.application.port.messaging.WebhookInbox.State;
import app.tollgate.application.subscription.RefreshSubscription.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@Tag("WHK-4")
class ProcessWebhooksTest {

    private final WebhookHouse house = new WebhookHouse();

    @Test
    void nothing_due_is_nothing_done() {
        assertThat(house.process()).isEqualTo(new ProcessWebhooks.Report(0, 0, 0, List.of()));
    }

    @Test
    void no_more_than_the_limit_is_taken_and_the_oldest_first() {
        for (int number = 1; number <= 5; number++) {
            house.received("WH-" + number, "I-" + number);
        }

        ProcessWebhooks.Report report = house.worker().process(3).block(SOON);

        assertThat(report.total()).isEqualTo(3);
        assertThat(house.refreshed).containsExactly("I-1", "I-2", "I-3");
        assertThat(house.stateOf("WH-4")).isEqualTo(State.WAITING);
        assertThat(house.process().total()).isEqualTo(2);
    }

    @Test
    @Tag("WHK-3")
    void a_failing_event_takes_no_other_with_it() {
        house.onRefreshOf("I-THROWS", _ -> {
            throw new IllegalStateException("secret@example.test");
        });
        house.onRefreshOf("I-FAILS", _ -> Mono.error(() -> new IllegalArgumentException("secret@example.test")));
        house.received("WH-1", "I-THROWS");
        house.received("WH-2", "I-FINE");
        house.received("WH-3", "I-FAILS");
        house.received("WH-4", "I-FINE");

        ProcessWebhooks.Report report = house.process();

        assertThat(report).isEqualTo(new ProcessWebhooks.Report(2, 0, 2, List.of()));
        assertThat(house.inbox.whyOf("WH-1")).isEqualTo("java.lang.IllegalStateException");
        assertThat(house.inbox.whyOf("WH-3")).isEqualTo("java.lang.IllegalArgumentException");
    }

    @Test
    void an_event_that_paypal_is_silent_about_is_tried_ever_more_rarely_and_never_given_up() {
        house.onRefreshOf("I-1", new Outcome.NotNow());
        house.received("WH-1", "I-1");
        List<Long> minutesBetween = new ArrayList<>();
        var last = NOW;

        while (house.clock.instant().isBefore(daysLater(3))) {
            if (house.process().total() == 1) {
                minutesBetween.add(Duration.between(last, house.clock.instant()).toMinutes());
                last = house.clock.instant();
            }
            house.clock.advance(Duration.ofMinutes(1));
        }

        assertThat(minutesBetween).hasSizeGreaterThan(70).isSorted().endsWith(60L);
        assertThat(house.stateOf("WH-1")).isEqualTo(State.WAITING);
        assertThat(house.inbox.whyOf("WH-1")).isEqualTo("paypal did not answer");
    }

    @Test
    void an_event_whose_lease_was_lost_is_not_counted_and_its_new_holder_decides() {
        house.onRefreshOf("I-1", _ -> {
            house.clock.advance(Duration.ofMinutes(6));
            house.onRefreshOf("I-1", WebhookHouse.UP_TO_DATE);
            assertThat(house.process()).isEqualTo(new ProcessWebhooks.Report(1, 0, 0, List.of()));
            return Mono.just(new Outcome.NotNow());
        });
        house.received("WH-1", "I-1");

        ProcessWebhooks.Report tooLate = house.process();

        assertThat(tooLate).isEqualTo(new ProcessWebhooks.Report(0, 0, 0, List.of()));
        assertThat(house.stateOf("WH-1")).isEqualTo(State.DONE);
    }

    @Test
    void a_worker_that_died_loses_its_event_to_another_after_the_lease() {
        house.onRefreshOf("I-1", _ -> Mono.never());
        house.received("WH-1", "I-1");
        house.worker().process(10).subscribe().dispose();
        house.onRefreshOf("I-1", WebhookHouse.UP_TO_DATE);

        ProcessWebhooks.Report atOnce = house.process();
        house.clock.advance(Duration.ofMinutes(5));
        ProcessWebhooks.Report afterTheLease = house.process();

        assertThat(atOnce.total()).isZero();
        assertThat(afterTheLease.done()).isEqualTo(1);
    }

    @Test
    void a_slow_event_does_not_hold_up_the_others() {
        Sinks.One<Outcome> slow = Sinks.one();
        house.onRefreshOf("I-SLOW", _ -> slow.asMono());
        house.received("WH-1", "I-SLOW");
        house.received("WH-2", "I-2");
        house.received("WH-3", "I-3");

        var running = house.worker().process(10).toFuture();

        assertThat(house.stateOf("WH-3")).isEqualTo(State.DONE);
        slow.tryEmitValue(WebhookHouse.UP_TO_DATE).orThrow();
        assertThat(Mono.fromFuture(running).block(SOON).done()).isEqualTo(3);
    }

    @Test
    @Tag("WHK-3")
    void an_ending_that_cannot_be_written_is_told_and_the_other_events_still_end() {
        house.received("WH-1", "I-1");
        house.received("WH-2", "I-2");
        house.received("WH-3", "I-3");
        Mono<ProcessWebhooks.Report> broken = house.worker(new FailingInbox(house.inbox, "WH-1"), house, house.payments)
                .process(10);

        assertThatThrownBy(() -> broken.block(SOON)).hasMessage("connection lost");

        assertThat(house.stateOf("WH-2")).isEqualTo(State.DONE);
        assertThat(house.stateOf("WH-3")).isEqualTo(State.DONE);
        assertThat(house.stateOf("WH-1")).isEqualTo(State.WAITING);
    }

    /// Cannot end one event.
    private record FailingInbox(WebhookInbox behind, String eventId) implements WebhookInbox {

        @Override
        public Mono<Boolean> put(Event event) {
            return behind.put(event);
        }

        @Override
        public Flux<Claimed> claim(int limit, Duration lease, Instant now) {
            return behind.claim(limit, lease, now);
        }

        @Override
        public Mono<Boolean> finish(Claimed event, Ending ending, Instant now) {
            return event.eventId().equals(eventId)
                    ? Mono.error(() -> new IllegalStateException("connection lost"))
                    : behind.finish(event, ending, now);
        }

        @Override
        public Mono<Boolean> replay(String eventId, Instant now) {
            return behind.replay(eventId, now);
        }

        @Override
        public Mono<Integer> forgetBodies(Instant endedBefore, int limit) {
            return behind.forgetBodies(endedBefore, limit);
        }

        @Override
        public Mono<Backlog> backlog() {
            return behind.backlog();
        }
    }
}
