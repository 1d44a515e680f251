package app.tollgate.application.reconciliation;

import static app.tollgate.application.subscription.Reports.aPaidSale;
import static app.tollgate.application.subscription.Reports.aReport;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.subscription.AnyReading;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.reconciliation.Concern;
import app.tollgate.domain.reconciliation.EventSearch;
import app.tollgate.domain.reconciliation.Finding.Detail;
import app.tollgate.domain.reconciliation.Mismatch;
import app.tollgate.domain.reconciliation.Mismatch.What;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.ReconciliationRun.State;
import app.tollgate.domain.reconciliation.Tally;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.testing.SampleSubscriptions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@Tag("SYN-1")
class RunReconciliationTest {

    private final SweepHouse sweep = new SweepHouse();

    @Test
    void a_lost_approval_and_its_charge_are_healed_and_told_from_what_to_what() {
        pending("I-LOST");
        sweep.house.paypal.reports(aReport("I-LOST").build(), aPaidSale("SALE-1", NOW));

        ReconciliationRun run = sweep.sweepNow();

        assertThat(run.tally()).isEqualTo(new Tally(0, 1, 0, 0));
        assertThat(run.state()).isEqualTo(new State.Done(NOW));
        assertThat(sweep.details(run.id()))
                .containsExactly(
                        healed(What.STATE, "approval_pending", "active"),
                        new Detail.Healed(new Mismatch(What.PAID_THROUGH, Optional.empty(), "2026-04-01T10:00:00Z")),
                        new Detail.Healed(new Mismatch(What.CHARGE_BOOKED, Optional.empty(), "SALE-1 completed")));
    }

    @Test
    void what_is_as_paypal_says_is_only_counted() {
        pending("I-SAME");
        sweep.house.paypal.reports(
                aReport("I-SAME").in(ProviderStatus.APPROVAL_PENDING).build());

        ReconciliationRun run = sweep.sweepNow();

        assertThat(run.tally()).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(sweep.details(run.id())).isEmpty();
    }

    @Test
    void what_paypal_does_not_know_needs_a_person() {
        pending("I-GONE");

        ReconciliationRun run = sweep.sweepNow();

        assertThat(run.tally()).isEqualTo(new Tally(0, 0, 1, 0));
        assertThat(sweep.details(run.id())).containsExactly(new Detail.NeedsPerson(Concern.NOT_FOUND_AT_PAYPAL));
    }

    @Test
    void life_after_an_end_needs_a_person_and_its_charge_is_booked() {
        known(aSubscription()
                .ownedBy(sweep.house.ann.id())
                .to(sweep.house.monthly)
                .createdAt(NOW.minus(Duration.ofDays(40)))
                .cancelled(NOW.minus(Duration.ofDays(9)))
                .knownAs("I-ENDED"));
        sweep.house.paypal.reports(aReport("I-ENDED").build(), aPaidSale("SALE-9", NOW));

        ReconciliationRun run = sweep.sweepNow();

        assertThat(run.tally()).isEqualTo(new Tally(0, 0, 1, 0));
        assertThat(sweep.details(run.id()))
                .contains(
                        new Detail.Healed(new Mismatch(What.CHARGE_BOOKED, Optional.empty(), "SALE-9 completed")),
                        new Detail.NeedsPerson(Concern.LIFE_AFTER_END));
    }

    @Test
    void paypals_silence_for_one_leaves_the_others_checked() {
        pending("I-SILENT");
        known(someonesPending("I-FINE"));
        sweep.house.paypal.reports(
                aReport("I-FINE").in(ProviderStatus.APPROVAL_PENDING).build());

        ReconciliationRun run =
                SweepHouse.endOf(sweep.sweeping(silentFor("I-SILENT")).whenDue().block(SOON));

        assertThat(run.tally()).isEqualTo(new Tally(1, 0, 0, 1));
        assertThat(run.state()).isEqualTo(new State.Done(NOW));
        assertThat(sweep.details(run.id())).containsExactly(new Detail.NotReached("paypal did not answer"));
    }

    @Test
    void a_fault_stays_with_the_subscription_it_is_about() {
        pending("I-BROKEN");
        known(someonesPending("I-FINE"));
        sweep.house.paypal.reports(
                aReport("I-FINE").in(ProviderStatus.APPROVAL_PENDING).build());
        AnyReading broken = id -> {
            if (id.value().equals("I-BROKEN")) {
                throw new IllegalStateException("anna@example.com is in the way");
            }
            return sweep.house.refresh().refresh(id);
        };

        ReconciliationRun run =
                SweepHouse.endOf(sweep.sweeping(broken).whenDue().block(SOON));

        assertThat(run.tally()).isEqualTo(new Tally(1, 0, 0, 1));
        assertThat(sweep.details(run.id())).containsExactly(new Detail.NotReached("java.lang.IllegalStateException"));
    }

    @Test
    void a_silent_paypal_interrupts_the_run_and_is_asked_again_after_a_rest() {
        pending("I-ONE");
        sweep.house.paypal.answersReadingsWith(new GatewayAnswer.Unavailable<>(Optional.empty()));
        sweep.events.answersWith(new GatewayAnswer.Unavailable<>(Optional.empty()));

        ReconciliationRun run = sweep.sweepNow();

        assertThat(run.state()).isEqualTo(new State.Interrupted(NOW, "paypal did not answer"));
        assertThat(run.events()).isEqualTo(new EventSearch.NotYet(0));
        assertThat(sweep.sweeping().whenDue().block(SOON)).isEqualTo(new RunReconciliation.Outcome.NothingToDo());
        sweep.house.clock.advance(Duration.ofMinutes(16));
        sweep.house.paypal.recovers();
        sweep.events.recovers();
        assertThat(sweep.sweepNow().state()).isInstanceOf(State.Done.class);
    }

    @Test
    void nothing_begins_by_itself_where_no_schedule_is_set() {
        var outcome = sweep.sweeping(
                        sweep.house.refresh(), new ReconciliationPolicy(Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .whenDue()
                .block(SOON);

        assertThat(outcome).isEqualTo(new RunReconciliation.Outcome.NothingToDo());
    }

    private AnyReading silentFor(String id) {
        return asked -> asked.equals(new ProviderSubscriptionId(id))
                ? Mono.just(new RefreshSubscription.Outcome.NotNow())
                : sweep.house.refresh().refresh(asked);
    }

    private void pending(String id) {
        known(aSubscription()
                .ownedBy(sweep.house.ann.id())
                .to(sweep.house.monthly)
                .in(new SubscriptionStatus.ApprovalPending(Optional.empty()))
                .knownAs(id));
    }

    private SampleSubscriptions someonesPending(String id) {
        return aSubscription().to(sweep.house.monthly).knownAs(id);
    }

    private void known(SampleSubscriptions sample) {
        Subscription subscription = sample.build();
        sweep.house.subscriptions.with(subscription);
    }

    private static Detail healed(What what, String from, String to) {
        return new Detail.Healed(new Mismatch(what, Optional.of(from), to));
    }
}
