package app.tollgate.application.testing;

import app.tollgate.application.port.store.Reconciliations.Claim;
import app.tollgate.application.port.store.Reconciliations.Stage;
import app.tollgate.domain.reconciliation.EventSearch;
import app.tollgate.domain.reconciliation.Finding;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A reconciliation run in memory, with who holds it and what it found.
record RunRow(ReconciliationRun run, Optional<UUID> holder, Instant leaseUntil, Stage stage, List<Finding> findings) {

    boolean isRunning() {
        return run.state() instanceof ReconciliationRun.State.Running;
    }

    boolean isHeldBy(Claim claim) {
        return isRunning() && holder.equals(Optional.of(claim.holder()));
    }

    RunRow in(ReconciliationRun.State state, EventSearch events) {
        return new RunRow(
                new ReconciliationRun(run.id(), run.cause(), run.startedAt(), state, run.tally(), events),
                holder,
                leaseUntil,
                stage,
                findings);
    }
}
