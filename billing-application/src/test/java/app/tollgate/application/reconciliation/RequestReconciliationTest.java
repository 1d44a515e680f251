package app.tollgate.application.reconciliation;

import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.reconciliation.RequestReconciliation.Outcome;
import app.tollgate.application.reconciliation.ShowReconciliation.Question;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.ReconciliationRun.Cause;
import app.tollgate.domain.reconciliation.RunId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SYN-1")
class RequestReconciliationTest {

    private final SweepHouse sweep = new SweepHouse();

    @Test
    void a_request_is_written_down_and_carried_out_by_whoever_looks_next() {
        RunId accepted = accepted(sweep.requestNow());
        assertThat(sweep.reconciliations.running().block(SOON).cause())
                .isEqualTo(new Cause.Admin(sweep.house.ann.id()));

        ReconciliationRun run = SweepHouse.endOf(sweep.sweeping().carryOn().block(SOON));

        assertThat(run.id()).isEqualTo(accepted);
    }

    @Test
    void a_second_request_is_shown_the_run_that_is_running() {
        RunId first = accepted(sweep.requestNow());

        assertThat(sweep.requestNow()).isEqualTo(new Outcome.AlreadyRunning(first));
    }

    @Test
    void runs_are_shown_in_pages_and_each_with_its_report() {
        ShowReconciliation show = new ShowReconciliationService(sweep.reconciliations, sweep.reconciliations);
        RunId first = accepted(sweep.requestNow());
        SweepHouse.endOf(sweep.sweeping().carryOn().block(SOON));
        RunId second = accepted(sweep.requestNow());

        assertThat(show.runs(1, Optional.empty()).block(SOON))
                .satisfies(page -> assertThat(page.entries())
                        .extracting(ReconciliationRun::id)
                        .containsExactly(second))
                .satisfies(page -> assertThat(page.next()).contains(second));
        assertThat(show.runs(1, Optional.of(second)).block(SOON))
                .satisfies(page -> assertThat(page.entries())
                        .extracting(ReconciliationRun::id)
                        .containsExactly(first))
                .satisfies(page -> assertThat(page.next()).isEmpty());
        assertThat(show.report(new Question(first, Optional.empty(), 5, Optional.empty()))
                        .block(SOON)
                        .findings()
                        .entries())
                .isEqualTo(List.of());
        assertThat(show.report(new Question(new RunId(new UUID(1, 1)), Optional.empty(), 5, Optional.empty()))
                        .block(SOON))
                .isNull();
        assertThat(show.newestDone().block(SOON).id()).isEqualTo(first);
    }

    private static RunId accepted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var run) -> run;
            case Outcome.AlreadyRunning _ -> throw new AssertionError(outcome);
        };
    }
}
