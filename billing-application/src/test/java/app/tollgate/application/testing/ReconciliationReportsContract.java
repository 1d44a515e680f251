package app.tollgate.application.testing;

import static app.tollgate.application.testing.ReconciliationsContract.id;
import static app.tollgate.application.testing.ReconciliationsContract.run;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.Reconciliations.Claim;
import app.tollgate.application.port.store.Reconciliations.Stage;
import app.tollgate.application.port.store.Reconciliations.Step;
import app.tollgate.application.port.view.ReconciliationReports;
import app.tollgate.domain.reconciliation.Concern;
import app.tollgate.domain.reconciliation.EventSearch;
import app.tollgate.domain.reconciliation.Finding;
import app.tollgate.domain.reconciliation.Finding.Detail;
import app.tollgate.domain.reconciliation.FindingId;
import app.tollgate.domain.reconciliation.Mismatch;
import app.tollgate.domain.reconciliation.Mismatch.What;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.ReconciliationRun.State;
import app.tollgate.domain.reconciliation.RunId;
import app.tollgate.domain.reconciliation.Tally;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of reconciliation runs promises about their reports.
public interface ReconciliationReportsContract extends ReconciliationScheduleContract {

    ReconciliationReports reports();

    Subscription aKnownSubscription();

    @Test
    default void keeps_how_a_run_ended_and_all_it_counted() {
        assertThat(added(run(1, NOW))).isTrue();
        Claim claim = taken(NOW);
        assertThat(advanced(claim, new Step(new Stage.Events(), new Tally(4, 3, 2, 1), 5)))
                .isTrue();
        assertThat(advanced(claim, new Step(new Stage.Events(), Tally.NOTHING, 6)))
                .isTrue();

        assertThat(reconciliations()
                        .end(claim, new State.Done(daysLater(1)), new EventSearch.Complete(6, daysLater(2)))
                        .block(SOON))
                .isTrue();

        ReconciliationRun ended = reports().newestDone().block(SOON);
        assertThat(ended.id()).isEqualTo(id(1));
        assertThat(ended.state()).isEqualTo(new State.Done(daysLater(1)));
        assertThat(ended.tally()).isEqualTo(new Tally(4, 3, 2, 1));
        assertThat(ended.events()).isEqualTo(new EventSearch.Complete(11, daysLater(2)));
        assertThat(reconciliations().eventsKnownUntil().block(SOON)).isEqualTo(daysLater(2));
    }

    @Test
    default void knows_of_no_events_after_a_search_that_was_refused() {
        assertThat(added(run(1, NOW))).isTrue();
        EventSearch refused = new EventSearch.Incomplete(0, "NOT_AUTHORIZED");

        assertThat(reconciliations()
                        .end(taken(NOW), new State.Done(NOW), refused)
                        .block(SOON))
                .isTrue();

        assertThat(reconciliations().eventsKnownUntil().block(SOON)).isNull();
        assertThat(reconciliations().find(id(1)).block(SOON).events()).isEqualTo(refused);
    }

    @Test
    default void keeps_why_a_run_was_interrupted_and_does_not_call_it_done() {
        assertThat(added(run(1, NOW))).isTrue();
        State interrupted = new State.Interrupted(daysLater(1), "paypal did not answer");

        assertThat(reconciliations()
                        .end(taken(NOW), interrupted, new EventSearch.NotYet(0))
                        .block(SOON))
                .isTrue();

        assertThat(reconciliations().find(id(1)).block(SOON).state()).isEqualTo(interrupted);
        assertThat(reports().newestDone().block(SOON)).isNull();
    }

    @Test
    default void pages_through_runs_newest_first() {
        for (int number = 1; number <= 3; number++) {
            assertThat(added(run(number, NOW))).isTrue();
            ended(taken(NOW), new State.Done(NOW));
        }

        assertThat(idsOfRuns(2, Optional.empty())).containsExactly(id(3), id(2));
        assertThat(idsOfRuns(2, Optional.of(id(2)))).containsExactly(id(1));
    }

    @Test
    default void keeps_every_kind_of_finding_and_pages_through_them_newest_first() {
        Subscription about = aKnownSubscription();
        assertThat(added(run(1, NOW))).isTrue();
        Finding booked =
                finding(1, about, new Detail.Healed(new Mismatch(What.CHARGE_BOOKED, Optional.empty(), "A paid")));
        Finding state =
                finding(2, about, new Detail.Healed(new Mismatch(What.STATE, Optional.of("active"), "cancelled")));
        Finding person = finding(3, about, new Detail.NeedsPerson(Concern.SECOND_LIVE_SUBSCRIPTION));
        Finding silence = finding(4, about, new Detail.NotReached("paypal did not answer"));

        reconciliations().note(id(1), List.of(booked, state)).block(SOON);
        reconciliations().note(id(1), List.of(person)).block(SOON);
        reconciliations().note(id(1), List.of(silence)).block(SOON);

        assertThat(findings(Optional.empty(), 9, Optional.empty())).containsExactly(silence, person, state, booked);
        assertThat(findings(Optional.empty(), 2, Optional.of(silence.id()))).containsExactly(person, state);
        assertThat(findings(Optional.of(Finding.Kind.HEALED), 1, Optional.empty()))
                .containsExactly(state);
        assertThat(findings(Optional.of(Finding.Kind.HEALED), 9, Optional.of(state.id())))
                .containsExactly(booked);
    }

    @Test
    default void forgets_old_runs_with_their_reports_and_no_others() {
        assertThat(added(run(1, NOW))).isTrue();
        Subscription about = aKnownSubscription();
        reconciliations()
                .note(id(1), List.of(finding(1, about, new Detail.NotReached("silence"))))
                .block(SOON);
        ended(taken(NOW), new State.Done(NOW));
        assertThat(added(run(2, daysLater(1)))).isTrue();

        assertThat(reconciliations().prune(daysLater(1)).block(SOON)).isOne();

        assertThat(idsOfRuns(9, Optional.empty())).containsExactly(id(2));
        assertThat(findings(Optional.empty(), 9, Optional.empty())).isEmpty();
    }

    default List<RunId> idsOfRuns(int limit, Optional<RunId> after) {
        return reports()
                .newest(limit, after)
                .map(ReconciliationRun::id)
                .collectList()
                .block(SOON);
    }

    default List<Finding> findings(Optional<Finding.Kind> kind, int limit, Optional<FindingId> after) {
        return reports().findings(id(1), kind, limit, after).collectList().block(SOON);
    }

    static Finding finding(long number, Subscription about, Detail detail) {
        return new Finding(
                new FindingId(SequentialIdentifiers.numbered(number)),
                about.id(),
                about.providerId().orElse(new ProviderSubscriptionId("I-NONE")),
                detail,
                NOW);
    }
}
