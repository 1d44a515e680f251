package app.tollgate.application.testing;

import static app.tollgate.application.testing.ReconciliationsContract.ago;
import static app.tollgate.application.testing.ReconciliationsContract.run;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.Reconciliations.Due;
import app.tollgate.domain.reconciliation.ReconciliationRun.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// When every store of reconciliation runs calls one due.
public interface ReconciliationScheduleContract extends ReconciliationsContract {

    @Test
    default void is_due_when_none_was_begun_for_long_enough() {
        Due halfADay = new Due(NOW.minus(Duration.ofHours(12)), NOW.minus(Duration.ofMinutes(15)));
        assertThat(reconciliations().addWhenDue(run(1, ago(13)), halfADay).block(SOON))
                .isTrue();
        ended(taken(NOW), new State.Done(NOW));

        assertThat(reconciliations().addWhenDue(run(2, ago(11)), halfADay).block(SOON))
                .isTrue();
        ended(taken(NOW), new State.Done(NOW));

        assertThat(reconciliations().addWhenDue(run(3, NOW), halfADay).block(SOON))
                .isFalse();
    }

    @Test
    default void is_due_soon_after_an_interrupted_one_and_not_at_once() {
        Due now = new Due(NOW.minus(Duration.ofHours(12)), NOW.minus(Duration.ofMinutes(15)));
        assertThat(added(run(1, NOW.minus(Duration.ofMinutes(10))))).isTrue();
        ended(taken(NOW), new State.Interrupted(NOW, "paypal did not answer"));
        Due later = new Due(now.noneSince(), NOW.minus(Duration.ofMinutes(5)));

        assertThat(reconciliations().addWhenDue(run(2, NOW), now).block(SOON)).isFalse();
        assertThat(reconciliations().addWhenDue(run(3, NOW), later).block(SOON)).isTrue();
    }
}
