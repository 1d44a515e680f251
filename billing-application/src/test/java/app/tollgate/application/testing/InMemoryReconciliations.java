package app.tollgate.application.testing;

import app.tollgate.application.port.store.Reconciliations;
import app.tollgate.application.port.view.ReconciliationReports;
import app.tollgate.application.port.view.SweepCandidates.Place;
import app.tollgate.domain.reconciliation.EventSearch;
import app.tollgate.domain.reconciliation.Finding;
import app.tollgate.domain.reconciliation.FindingId;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Runs and their reports in memory.
public final class InMemoryReconciliations implements Reconciliations, ReconciliationReports {

    private static final Comparator<RunRow> NEWEST_FIRST = Comparator.comparing(
                    (RunRow row) -> row.run().id().value().toString())
            .reversed();

    private final Map<RunId, RunRow> rows = new LinkedHashMap<>();

    @Override
    public Mono<Boolean> add(ReconciliationRun run) {
        return Mono.fromSupplier(() -> addAlone(run));
    }

    @Override
    public Mono<Boolean> addWhenDue(ReconciliationRun run, Due due) {
        return Mono.fromSupplier(() -> isDue(due) && addAlone(run));
    }

    @Override
    public Mono<ReconciliationRun> running() {
        return first(RunRow::isRunning);
    }

    @Override
    public Mono<Claim> take(UUID holder, Instant now, Instant leaseUntil) {
        return Mono.defer(() -> Mono.justOrEmpty(takeFree(holder, now, leaseUntil)));
    }

    @Override
    public Mono<Boolean> advance(Claim claim, Step step, Instant leaseUntil) {
        return Mono.fromSupplier(() -> advanceHeld(claim, step, leaseUntil));
    }

    @Override
    public Mono<Void> note(RunId run, List<Finding> findings) {
        return Mono.fromRunnable(() -> of(run).findings().addAll(findings));
    }

    @Override
    public Mono<Boolean> end(Claim claim, ReconciliationRun.State state, EventSearch events) {
        return Mono.fromSupplier(() -> endHeld(claim, state, events));
    }

    @Override
    public Mono<ReconciliationRun> find(RunId id) {
        return first(row -> row.run().id().equals(id));
    }

    @Override
    public Mono<ReconciliationRun> newestDone() {
        return first(row -> row.run().state() instanceof ReconciliationRun.State.Done);
    }

    @Override
    public Flux<ReconciliationRun> newest(int limit, Optional<RunId> after) {
        return Flux.fromStream(() -> rows().map(RunRow::run)
                .filter(run ->
                        after.isEmpty() || isOlder(run.id().value(), after.get().value()))
                .limit(limit));
    }

    @Override
    public Flux<Finding> findings(RunId run, Optional<Finding.Kind> kind, int limit, Optional<FindingId> after) {
        return Flux.fromStream(() -> rows().filter(row -> row.run().id().equals(run))
                .flatMap(row -> row.findings().reversed().stream())
                .filter(finding -> kind.isEmpty() || finding.detail().kind() == kind.get())
                .filter(finding -> after.isEmpty()
                        || isOlder(finding.id().value(), after.get().value()))
                .limit(limit));
    }

    @Override
    public Mono<Instant> eventsKnownUntil() {
        return Mono.defer(() -> Mono.justOrEmpty(rows().map(row -> row.run().events())
                .filter(EventSearch.Complete.class::isInstance)
                .map(events -> ((EventSearch.Complete) events).until())
                .max(Comparator.naturalOrder())));
    }

    @Override
    public Mono<Long> prune(Instant moment) {
        return Mono.fromSupplier(() -> forget(moment));
    }

    private Mono<ReconciliationRun> first(Predicate<RunRow> wanted) {
        return Mono.defer(
                () -> Mono.justOrEmpty(rows().filter(wanted).map(RunRow::run).findFirst()));
    }

    private synchronized Stream<RunRow> rows() {
        return List.copyOf(rows.values()).stream().sorted(NEWEST_FIRST);
    }

    private synchronized RunRow of(RunId id) {
        return Objects.requireNonNull(rows.get(id));
    }

    private synchronized boolean addAlone(ReconciliationRun run) {
        if (rows().anyMatch(RunRow::isRunning)) {
            return false;
        }
        rows.put(
                run.id(),
                new RunRow(
                        run,
                        Optional.empty(),
                        run.startedAt(),
                        new Stage.Subscriptions(new Place.Start()),
                        new ArrayList<>()));
        return true;
    }

    private boolean isDue(Due due) {
        return rows().map(RunRow::run)
                .noneMatch(run -> run.startedAt().isAfter(due.restedSince())
                        || (run.startedAt().isAfter(due.noneSince())
                                && !(run.state() instanceof ReconciliationRun.State.Interrupted)));
    }

    private synchronized Optional<Claim> takeFree(UUID holder, Instant now, Instant leaseUntil) {
        Optional<RunRow> free = rows().filter(RunRow::isRunning)
                .filter(row -> !row.leaseUntil().isAfter(now))
                .findFirst();
        free.ifPresent(row -> rows.put(
                row.run().id(), new RunRow(row.run(), Optional.of(holder), leaseUntil, row.stage(), row.findings())));
        return free.map(row -> new Claim(row.run(), holder, row.stage()));
    }

    private synchronized boolean advanceHeld(Claim claim, Step step, Instant leaseUntil) {
        RunRow row = of(claim.run().id());
        if (!row.isHeldBy(claim)) {
            return false;
        }
        ReconciliationRun run = row.run();
        ReconciliationRun next = new ReconciliationRun(
                run.id(),
                run.cause(),
                run.startedAt(),
                run.state(),
                run.tally().plus(step.tally()),
                new EventSearch.NotYet(run.events().recovered() + step.eventsRecovered()));
        rows.put(run.id(), new RunRow(next, row.holder(), leaseUntil, step.stage(), row.findings()));
        return true;
    }

    private synchronized boolean endHeld(Claim claim, ReconciliationRun.State state, EventSearch events) {
        RunRow row = of(claim.run().id());
        boolean held = row.isHeldBy(claim);
        if (held) {
            rows.put(
                    row.run().id(),
                    row.in(state, counted(events, row.run().events().recovered())));
        }
        return held;
    }

    /// The count is that of all steps, also of those that somebody else took.
    private static EventSearch counted(EventSearch events, long recovered) {
        return switch (events) {
            case EventSearch.NotYet _ -> new EventSearch.NotYet(recovered);
            case EventSearch.Complete(var _, var until) -> new EventSearch.Complete(recovered, until);
            case EventSearch.Incomplete(var _, var why) -> new EventSearch.Incomplete(recovered, why);
        };
    }

    private synchronized long forget(Instant moment) {
        long before = rows.size();
        rows.values().removeIf(row -> row.run().startedAt().isBefore(moment) && !row.isRunning());
        return before - rows.size();
    }

    private static boolean isOlder(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0;
    }
}
