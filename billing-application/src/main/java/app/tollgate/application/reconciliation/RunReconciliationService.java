package app.tollgate.application.reconciliation;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.Reconciliations;
import app.tollgate.application.port.store.Reconciliations.Claim;
import app.tollgate.application.port.store.Reconciliations.Stage;
import app.tollgate.application.port.store.Reconciliations.Step;
import app.tollgate.domain.reconciliation.EventSearch;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.ReconciliationRun.State;
import app.tollgate.domain.reconciliation.RunId;
import app.tollgate.domain.reconciliation.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

/// Subscriptions come first, so that the report says what was wrong with each; the events that are found afterwards are
/// acted on like any others, and find nothing left to do for what was healed.
@UseCase
final class RunReconciliationService implements RunReconciliation {

    /// An interrupted run is followed by another one sooner than by schedule, but not at once: PayPal needs a rest.
    private static final Duration REST = Duration.ofMinutes(15);

    private static final Duration KEPT = Duration.ofDays(90);

    private final Reconciliations reconciliations;
    private final SubscriptionSweep sweep;
    private final MissedEvents missedEvents;
    private final Identifiers identifiers;
    private final InstantSource clock;
    private final ReconciliationPolicy policy;

    RunReconciliationService(
            Reconciliations reconciliations,
            SubscriptionSweep sweep,
            MissedEvents missedEvents,
            Identifiers identifiers,
            InstantSource clock,
            ReconciliationPolicy policy) {
        this.reconciliations = reconciliations;
        this.sweep = sweep;
        this.missedEvents = missedEvents;
        this.identifiers = identifiers;
        this.clock = clock;
        this.policy = policy;
    }

    @Override
    public Mono<Outcome> carryOn() {
        return Mono.fromSupplier(clock::instant)
                .flatMap(now -> reconciliations.take(identifiers.next(), now, now.plus(SweepReport.LEASE)))
                .flatMap(this::carryOut)
                .defaultIfEmpty(new Outcome.NothingToDo());
    }

    @Override
    public Mono<Outcome> whenDue() {
        return policy.isScheduled() ? Mono.defer(this::addWhenDue).then(Mono.defer(this::carryOn)) : carryOn();
    }

    private Mono<Boolean> addWhenDue() {
        Instant now = clock.instant();
        return reconciliations.addWhenDue(
                ReconciliationRun.begun(new RunId(identifiers.next()), new ReconciliationRun.Cause.Schedule(), now),
                new Reconciliations.Due(now.minus(policy.every()), now.minus(REST)));
    }

    private Mono<Outcome> carryOut(Claim claim) {
        return switch (claim.stage()) {
            case Stage.Subscriptions(var after) ->
                sweep.sweep(claim, after).flatMap(ending -> afterSubscriptions(claim, ending));
            case Stage.Events() -> searchEvents(claim);
        };
    }

    private Mono<Outcome> afterSubscriptions(Claim claim, SubscriptionSweep.Ending ending) {
        return switch (ending) {
            case COMPLETE ->
                reconciliations
                        .advance(claim, new Step(new Stage.Events(), Tally.NOTHING, 0), leaseUntil())
                        .flatMap(held -> held ? searchEvents(claim) : Mono.just(new Outcome.Overtaken()));
            case SILENCE ->
                end(claim, new State.Interrupted(clock.instant(), SubscriptionSweep.SILENT), new EventSearch.NotYet(0));
            case OVERTAKEN -> Mono.just(new Outcome.Overtaken());
        };
    }

    private Mono<Outcome> searchEvents(Claim claim) {
        return missedEvents
                .fetch(claim)
                .flatMap(search -> end(claim, new State.Done(clock.instant()), search))
                .defaultIfEmpty(new Outcome.Overtaken());
    }

    private Mono<Outcome> end(Claim claim, State state, EventSearch events) {
        return reconciliations
                .end(claim, state, events)
                .filter(ended -> ended)
                .flatMap(_ -> reconciliations.prune(clock.instant().minus(KEPT)))
                .flatMap(_ -> reconciliations.find(claim.run().id()))
                .<Outcome>map(Outcome.Ended::new)
                .defaultIfEmpty(new Outcome.Overtaken());
    }

    private Instant leaseUntil() {
        return clock.instant().plus(SweepReport.LEASE);
    }
}
