package app.tollgate.application.reconciliation;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.EventGateway.ListedEvent;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.subscription.AnyReading;
import app.tollgate.application.subscription.RefreshSubscription.Outcome;
import app.tollgate.application.testing.InMemoryAccessFacts;
import app.tollgate.domain.reconciliation.EventSearch;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.ReconciliationRun.State;
import app.tollgate.domain.reconciliation.Tally;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/// What PayPal's silence does to a sweep, about a few subscriptions or about everything.
@Tag("SYN-1")
class SilenceInSweepTest {

    private final SweepHouse sweep = new SweepHouse();

    @Test
    void a_handful_that_cannot_be_read_stops_neither_the_run_nor_the_search_for_missed_events() {
        knownNumbered("I-SILENT", 3);
        sweep.events.remembers("WH-MISSED", NOW.minus(Duration.ofHours(2)));

        ReconciliationRun run = run();

        assertThat(run.state()).isEqualTo(new State.Done(NOW));
        assertThat(run.tally()).isEqualTo(new Tally(0, 0, 0, 3));
        assertThat(run.events()).isEqualTo(new EventSearch.Complete(1, NOW));
    }

    @Test
    void pages_full_of_what_cannot_be_read_leave_the_rest_checked() {
        knownNumbered("I-SILENT", 130);
        known("I-FINE");
        sweep.house.clock.advance(Duration.ofDays(1));

        ReconciliationRun run = run();

        assertThat(run.state()).isEqualTo(new State.Done(daysLater(1)));
        assertThat(run.tally()).isEqualTo(new Tally(0, 0, 1, 130));
    }

    @Test
    void an_account_that_may_not_list_events_is_not_taken_for_silence() {
        knownNumbered("I-SILENT", 60);
        sweep.events.answersWith(new GatewayAnswer.Refused<>("NOT_AUTHORIZED", "debug"));

        ReconciliationRun run = run();

        assertThat(run.state()).isEqualTo(new State.Done(NOW));
        assertThat(run.events()).isEqualTo(new EventSearch.Incomplete(0, "NOT_AUTHORIZED"));
    }

    @Test
    void credentials_that_paypal_turns_away_stop_the_run() {
        assertThat(afterAPageOfSilence(new GatewayAnswer.Refused<>("invalid_client", "debug")))
                .isInstanceOf(State.Interrupted.class);
    }

    @Test
    void paypal_silent_about_everything_stops_the_run_after_one_page() {
        assertThat(afterAPageOfSilence(new GatewayAnswer.Unavailable<>(Optional.empty())))
                .isInstanceOf(State.Interrupted.class);
        assertThat(afterAPageOfSilence(new GatewayAnswer.Unknown<>())).isInstanceOf(State.Interrupted.class);
    }

    @Test
    void paypal_is_given_time_to_come_back_before_the_run_is_given_up() {
        knownNumbered("I-SILENT", 60);
        sweep.events.answersOnceWith(new GatewayAnswer.Unavailable<>(Optional.empty()));

        assertThat(run().state()).isEqualTo(new State.Done(NOW));
    }

    @Test
    @Tag("ACC-3")
    void silence_counts_for_the_outage_policy_and_an_answer_does_not() {
        Subscription silent = known("I-SILENT");
        Subscription fine = known("I-FINE");
        sweep.house.clock.advance(Duration.ofDays(2));

        assertThat(run().tally()).isEqualTo(new Tally(0, 0, 1, 1));

        assertThat(unansweredAt(silent)).contains(daysLater(2));
        assertThat(unansweredAt(fine)).isEmpty();
    }

    @CanIgnoreReturnValue
    private Subscription known(String name) {
        Subscription subscription = aSubscription()
                .to(sweep.house.monthly)
                .knownAs(name)
                .activeUntil(daysLater(9))
                .build();
        sweep.house.subscriptions.with(subscription);
        return subscription;
    }

    private Optional<Instant> unansweredAt(Subscription subscription) {
        return new InMemoryAccessFacts(sweep.house.subscriptions, sweep.house.plans, sweep.unanswered)
                .of(subscription.customer())
                .block(SOON)
                .subscriptions()
                .getFirst()
                .unansweredAt();
    }

    private State afterAPageOfSilence(GatewayAnswer<List<ListedEvent>> answer) {
        SweepHouse other = new SweepHouse();
        knownNumbered(other, "I-SILENT", 60);
        other.events.answersWith(answer);
        ReconciliationRun run = run(other);
        assertThat(run.tally()).isEqualTo(new Tally(0, 0, 0, 50));
        return run.state();
    }

    private ReconciliationRun run() {
        return run(sweep);
    }

    private static ReconciliationRun run(SweepHouse sweep) {
        AnyReading silentForSome = id -> id.value().startsWith("I-SILENT")
                ? Mono.just(new Outcome.NotNow())
                : sweep.house.refresh().refresh(id);
        return SweepHouse.endOf(sweep.sweeping(silentForSome).whenDue().block(SOON));
    }

    private void knownNumbered(String name, int many) {
        knownNumbered(sweep, name, many);
    }

    private static void knownNumbered(SweepHouse sweep, String name, int many) {
        for (int number = 0; number < many; number++) {
            sweep.house.subscriptions.with(aSubscription()
                    .to(sweep.house.monthly)
                    .knownAs(name + number)
                    .build());
        }
    }
}
