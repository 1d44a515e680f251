package app.tollgate.adapter.persistence.reconciliation;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.Reconciliations;
import app.tollgate.application.port.view.SweepCandidates.Place;
import app.tollgate.domain.reconciliation.EventSearch;
import app.tollgate.domain.reconciliation.Finding;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reconciliation runs in PostgreSQL.
public final class R2dbcReconciliations implements Reconciliations {

    private final DatabaseClient database;

    public R2dbcReconciliations(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> add(ReconciliationRun run) {
        return changesOne(begun(ReconciliationSql.ADD, run));
    }

    @Override
    public Mono<Boolean> addWhenDue(ReconciliationRun run, Due due) {
        return changesOne(begun(ReconciliationSql.ADD_WHEN_DUE, run)
                .bind("none_since", Rows.micros(due.noneSince()))
                .bind("rested_since", Rows.micros(due.restedSince())));
    }

    @Override
    public Mono<ReconciliationRun> running() {
        return database.sql(ReconciliationSql.RUNNING).map(RunRows::run).one();
    }

    @Override
    public Mono<Claim> take(UUID holder, Instant now, Instant leaseUntil) {
        return database.sql(ReconciliationSql.TAKE)
                .bind("holder", holder)
                .bind("now", Rows.micros(now))
                .bind("lease_until", Rows.micros(leaseUntil))
                .map(RunRows::claim)
                .one();
    }

    @Override
    public Mono<Boolean> advance(Claim claim, Step step, Instant leaseUntil) {
        return changesOne(at(step.stage(), held(ReconciliationSql.ADVANCE, claim))
                .bind("lease_until", Rows.micros(leaseUntil))
                .bind("matched", step.tally().matched())
                .bind("healed", step.tally().healed())
                .bind("needs_person", step.tally().needsPerson())
                .bind("not_reached", step.tally().notReached())
                .bind("events_recovered", step.eventsRecovered()));
    }

    @Override
    public Mono<Void> note(RunId run, List<Finding> findings) {
        return Flux.fromIterable(findings)
                .concatMap(finding -> database.sql(ReconciliationSql.NOTE)
                        .bindValues(FindingRows.columns(run, finding))
                        .then())
                .then();
    }

    @Override
    public Mono<Boolean> end(Claim claim, ReconciliationRun.State state, EventSearch events) {
        return changesOne(ended(state, searched(events, held(ReconciliationSql.END, claim))));
    }

    @Override
    public Mono<ReconciliationRun> find(RunId id) {
        return database.sql(ReconciliationSql.FIND)
                .bind("id", id.value())
                .map(RunRows::run)
                .one();
    }

    @Override
    public Mono<Instant> eventsKnownUntil() {
        return database.sql(ReconciliationSql.EVENTS_KNOWN_UNTIL)
                .map(row -> Rows.required(row, "events_until", Instant.class))
                .one();
    }

    @Override
    public Mono<Long> prune(Instant moment) {
        return database.sql(ReconciliationSql.PRUNE)
                .bind("moment", Rows.micros(moment))
                .fetch()
                .rowsUpdated();
    }

    private GenericExecuteSpec begun(String sql, ReconciliationRun run) {
        return database.sql(sql)
                .bind("id", run.id().value())
                .bind("started_at", Rows.micros(run.startedAt()))
                .bind("asked_by", Rows.nullable(askedBy(run), String.class));
    }

    private static Optional<String> askedBy(ReconciliationRun run) {
        return switch (run.cause()) {
            case ReconciliationRun.Cause.Schedule() -> Optional.empty();
            case ReconciliationRun.Cause.Admin(var customer) -> Optional.of(customer.value());
        };
    }

    private GenericExecuteSpec held(String sql, Claim claim) {
        return database.sql(sql).bind("id", claim.run().id().value()).bind("holder", claim.holder());
    }

    private static GenericExecuteSpec at(Stage stage, GenericExecuteSpec statement) {
        return switch (stage) {
            case Stage.Subscriptions(Place.Start()) ->
                at("subscriptions", Optional.empty(), Optional.empty(), statement);
            case Stage.Subscriptions(Place.Behind(var moment, var id)) ->
                at("subscriptions", moment, Optional.of(id.value()), statement);
            case Stage.Events() -> at("events", Optional.empty(), Optional.empty(), statement);
        };
    }

    private static GenericExecuteSpec at(
            String stage, Optional<Instant> moment, Optional<UUID> id, GenericExecuteSpec statement) {
        return statement
                .bind("stage", stage)
                .bind("cursor_verified_at", Rows.nullableMoment(moment))
                .bind("cursor_id", Rows.nullable(id, UUID.class));
    }

    private static GenericExecuteSpec ended(ReconciliationRun.State state, GenericExecuteSpec statement) {
        return switch (state) {
            case ReconciliationRun.State.Done(var at) -> ended("done", at, Optional.empty(), statement);
            case ReconciliationRun.State.Interrupted(var at, var why) ->
                ended("interrupted", at, Optional.of(why), statement);
            case ReconciliationRun.State.Running() -> throw new IllegalArgumentException("no end is still running");
        };
    }

    private static GenericExecuteSpec ended(
            String state, Instant at, Optional<String> why, GenericExecuteSpec statement) {
        return statement
                .bind("state", state)
                .bind("ended_at", Rows.micros(at))
                .bind("why", Rows.nullable(why, String.class));
    }

    private static GenericExecuteSpec searched(EventSearch events, GenericExecuteSpec statement) {
        return switch (events) {
            case EventSearch.NotYet _ -> searched(Optional.empty(), Optional.empty(), statement);
            case EventSearch.Complete(var _, var until) -> searched(Optional.of(until), Optional.empty(), statement);
            case EventSearch.Incomplete(var _, var why) -> searched(Optional.empty(), Optional.of(why), statement);
        };
    }

    private static GenericExecuteSpec searched(
            Optional<Instant> until, Optional<String> why, GenericExecuteSpec statement) {
        return statement
                .bind("events_until", Rows.nullableMoment(until))
                .bind("events_why", Rows.nullable(why, String.class));
    }

    private static Mono<Boolean> changesOne(GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().map(rows -> rows == 1);
    }
}
