package app.tollgate.adapter.persistence.reconciliation;

import static app.tollgate.adapter.persistence.Rows.moment;
import static app.tollgate.adapter.persistence.Rows.optional;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.application.port.store.Reconciliations.Claim;
import app.tollgate.application.port.store.Reconciliations.Stage;
import app.tollgate.application.port.view.SweepCandidates.Place;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.reconciliation.EventSearch;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.ReconciliationRun.Cause;
import app.tollgate.domain.reconciliation.ReconciliationRun.State;
import app.tollgate.domain.reconciliation.RunId;
import app.tollgate.domain.reconciliation.Tally;
import app.tollgate.domain.subscription.SubscriptionId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;

/// A run as a row.
final class RunRows {

    private RunRows() {}

    static ReconciliationRun run(Readable row) {
        return new ReconciliationRun(
                new RunId(required(row, "id", UUID.class)),
                optional(row, "asked_by", String.class)
                        .<Cause>map(customer -> new Cause.Admin(new CustomerId(customer)))
                        .orElseGet(Cause.Schedule::new),
                required(row, "started_at", Instant.class),
                state(row),
                new Tally(
                        count(row, "matched"),
                        count(row, "healed"),
                        count(row, "needs_person"),
                        count(row, "not_reached")),
                events(row));
    }

    static Claim claim(Readable row) {
        return new Claim(run(row), required(row, "holder", UUID.class), stage(row));
    }

    private static State state(Readable row) {
        String word = required(row, "state", String.class);
        return switch (word) {
            case "running" -> new State.Running();
            case "done" -> new State.Done(required(row, "ended_at", Instant.class));
            case "interrupted" ->
                new State.Interrupted(required(row, "ended_at", Instant.class), required(row, "why", String.class));
            default -> throw new IllegalStateException("a run cannot be '" + word + "'");
        };
    }

    private static EventSearch events(Readable row) {
        long recovered = count(row, "events_recovered");
        return moment(row, "events_until")
                .<EventSearch>map(until -> new EventSearch.Complete(recovered, until))
                .or(() -> optional(row, "events_why", String.class)
                        .map(why -> new EventSearch.Incomplete(recovered, why)))
                .orElseGet(() -> new EventSearch.NotYet(recovered));
    }

    private static Stage stage(Readable row) {
        String word = required(row, "stage", String.class);
        return switch (word) {
            case "subscriptions" -> new Stage.Subscriptions(place(row));
            case "events" -> new Stage.Events();
            default -> throw new IllegalStateException("a run has no stage '" + word + "'");
        };
    }

    private static Place place(Readable row) {
        return optional(row, "cursor_id", UUID.class)
                .<Place>map(id -> new Place.Behind(moment(row, "cursor_verified_at"), new SubscriptionId(id)))
                .orElseGet(Place.Start::new);
    }

    private static long count(Readable row, String column) {
        return required(row, column, Long.class);
    }
}
