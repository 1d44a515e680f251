package app.tollgate.application.webhook;

import static app.tollgate.domain.testing.Moments.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox.State;
import app.tollgate.application.subscription.RefreshSubscription.Outcome;
import app.tollgate.application.subscription.RefreshSubscription.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("WHK-3")
class EventHandlingTest {

    private final WebhookHouse house = new WebhookHouse();

    @Test
    void an_event_about_a_subscription_makes_paypal_be_read_again() {
        house.received("WH-1", "I-1");

        ProcessWebhooks.Report report = house.process();

        assertThat(report).isEqualTo(new ProcessWebhooks.Report(1, 0, 0, List.of()));
        assertThat(house.refreshed).containsExactly("I-1");
        assertThat(house.stateOf("WH-1")).isEqualTo(State.DONE);
    }

    @Test
    void an_event_nothing_acts_on_is_kept_and_paypal_is_not_asked() {
        house.received("WH-1", new Subject.NotActedOn());

        ProcessWebhooks.Report report = house.process();

        assertThat(report).isEqualTo(new ProcessWebhooks.Report(0, 1, 0, List.of()));
        assertThat(house.refreshed).isEmpty();
        assertThat(house.stateOf("WH-1")).isEqualTo(State.KEPT);
    }

    @Test
    void an_event_about_something_not_followed_is_kept() {
        house.onRefreshOf("I-1", new Outcome.NothingToFollow());
        house.received("WH-1", "I-1");

        assertThat(house.process().kept()).isEqualTo(1);

        assertThat(house.stateOf("WH-1")).isEqualTo(State.KEPT);
    }

    @Test
    void a_charge_of_something_not_followed_yet_is_waited_for() {
        house.onRefreshOf("I-1", new Outcome.NothingToFollow());
        house.receivedWithSale("WH-1", "I-1", "S-1");

        assertThat(house.process().postponed()).isEqualTo(1);

        assertThat(house.stateOf("WH-1")).isEqualTo(State.WAITING);
    }

    @Test
    void a_silent_paypal_postpones_the_event() {
        house.onRefreshOf("I-1", new Outcome.NotNow());
        house.received("WH-1", "I-1");

        assertThat(house.process()).isEqualTo(new ProcessWebhooks.Report(0, 0, 1, List.of()));
        assertThat(house.process().total()).as("too early").isZero();
        house.clock.advance(Duration.ofSeconds(2));
        house.onRefreshOf("I-1", WebhookHouse.UP_TO_DATE);

        assertThat(house.process()).isEqualTo(new ProcessWebhooks.Report(1, 0, 0, List.of()));
    }

    @Test
    void what_belongs_to_nobody_is_tried_for_two_minutes_and_then_parked_with_the_reason() {
        for (Why why : List.of(Why.UNKNOWN_AT_PROVIDER, Why.UNKNOWN_CUSTOMER, Why.UNKNOWN_PLAN)) {
            WebhookHouse fresh = new WebhookHouse();
            fresh.onRefreshOf("I-1", new Outcome.NotAttributed(why));
            fresh.received("WH-1", "I-1");

            processUntilParked(fresh);

            assertThat(Duration.between(NOW, fresh.clock.instant())).isGreaterThan(Duration.ofSeconds(100));
            assertThat(fresh.stateOf("WH-1")).isEqualTo(State.PARKED);
            assertThat(fresh.inbox.whyOf("WH-1"))
                    .isEqualTo(why.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    @Test
    void a_new_subscription_waits_for_the_news_that_the_one_before_it_ended() {
        house.onRefreshOf("I-NEW", new Outcome.NotAttributed(Why.SECOND_LIVE_SUBSCRIPTION));
        house.received("WH-ACTIVATED", "I-NEW");
        assertThat(house.process().postponed()).isEqualTo(1);
        house.onRefreshOf("I-NEW", WebhookHouse.UP_TO_DATE);
        house.clock.advance(Duration.ofSeconds(2));

        assertThat(house.process().done()).isEqualTo(1);

        assertThat(house.stateOf("WH-ACTIVATED")).isEqualTo(State.DONE);
    }

    @Test
    void a_true_second_subscription_is_parked_in_the_end() {
        house.onRefreshOf("I-2", new Outcome.NotAttributed(Why.SECOND_LIVE_SUBSCRIPTION));
        house.received("WH-1", "I-2");

        processUntilParked(house);

        assertThat(house.inbox.whyOf("WH-1")).isEqualTo("second live subscription");
    }

    @Test
    void life_after_an_end_is_parked_at_once() {
        house.onRefreshOf("I-1", new Outcome.NotAttributed(Why.LIFE_AFTER_END));
        house.received("WH-1", "I-1");

        assertThat(house.process().parked())
                .singleElement()
                .satisfies(parked -> assertThat(parked.why()).isEqualTo("life after end"));

        assertThat(house.inbox.whyOf("WH-1")).isEqualTo("life after end");
    }

    private static void processUntilParked(WebhookHouse house) {
        Instant tooLong = NOW.plus(Duration.ofHours(1));
        while (house.process().parked().isEmpty() && house.clock.instant().isBefore(tooLong)) {
            house.clock.advance(Duration.ofSeconds(1));
        }
    }
}
