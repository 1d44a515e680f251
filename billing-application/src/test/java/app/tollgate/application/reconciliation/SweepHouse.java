package app.tollgate.application.reconciliation;

import static app.tollgate.domain.testing.Moments.SOON;

import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.application.subscription.SubscriptionHouse;
import app.tollgate.application.testing.InMemoryAuditLog;
import app.tollgate.application.testing.InMemoryReconciliations;
import app.tollgate.application.testing.InMemorySweepCandidates;
import app.tollgate.application.testing.InMemoryUnansweredQuestions;
import app.tollgate.application.testing.InMemoryWebhookInbox;
import app.tollgate.application.testing.PlainUnitOfWork;
import app.tollgate.application.testing.RecordingArrivals;
import app.tollgate.application.testing.ScriptedEventGateway;
import app.tollgate.application.testing.ScriptedWebhookGateway;
import app.tollgate.application.testing.SequentialIdentifiers;
import app.tollgate.domain.access.OutagePolicy;
import app.tollgate.domain.reconciliation.Finding;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.RunId;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The sweep over fakes, in the house of subscriptions.
final class SweepHouse {

    static final Duration EVERY = Duration.ofHours(12);

    final SubscriptionHouse house = new SubscriptionHouse();
    final InMemoryReconciliations reconciliations = new InMemoryReconciliations();
    final ScriptedEventGateway events = new ScriptedEventGateway();
    final InMemoryWebhookInbox inbox = new InMemoryWebhookInbox();
    final InMemoryUnansweredQuestions unanswered = new InMemoryUnansweredQuestions(house.subscriptions);
    final RecordingArrivals arrivals = new RecordingArrivals();
    private final SequentialIdentifiers identifiers = new SequentialIdentifiers();

    RunReconciliation sweeping() {
        return sweeping(house.refresh());
    }

    RunReconciliation sweeping(RefreshSubscription refresh) {
        return sweeping(refresh, new ReconciliationPolicy(EVERY, Duration.ZERO, Duration.ZERO));
    }

    RunReconciliation sweeping(RefreshSubscription refresh, ReconciliationPolicy policy) {
        SweepReport report = new SweepReport(reconciliations, new PlainUnitOfWork(), identifiers, house.clock);
        return new RunReconciliationService(
                reconciliations,
                new SubscriptionSweep(
                        new InMemorySweepCandidates(house.subscriptions, house.payments),
                        house.subscriptions,
                        new CandidateReading(refresh, unanswered, OutagePolicy.USUAL, house.clock),
                        report,
                        new Pulse(events, policy, house.clock),
                        policy),
                new MissedEvents(
                        events,
                        new EventRecovery(inbox, new ScriptedWebhookGateway(), arrivals, house.clock),
                        reconciliations,
                        report,
                        house.clock),
                identifiers,
                house.clock,
                policy);
    }

    RequestReconciliation.Outcome requestNow() {
        return new RequestReconciliationService(
                        reconciliations, new InMemoryAuditLog(), new PlainUnitOfWork(), identifiers, house.clock)
                .request(house.ann.id())
                .block(SOON);
    }

    @CanIgnoreReturnValue
    ReconciliationRun sweepNow() {
        return endOf(sweeping().whenDue().block(SOON));
    }

    @CanIgnoreReturnValue
    static ReconciliationRun endOf(RunReconciliation.Outcome outcome) {
        return switch (outcome) {
            case RunReconciliation.Outcome.Ended(var run) -> run;
            case RunReconciliation.Outcome.NothingToDo _, RunReconciliation.Outcome.Overtaken _ ->
                throw new AssertionError(outcome);
        };
    }

    /// Oldest first.
    List<Finding.Detail> details(RunId run) {
        return reconciliations
                .findings(run, Optional.empty(), 1_000, Optional.empty())
                .map(Finding::detail)
                .collectList()
                .block(SOON)
                .reversed();
    }
}
