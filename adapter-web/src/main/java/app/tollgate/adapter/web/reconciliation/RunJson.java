package app.tollgate.adapter.web.reconciliation;

import app.tollgate.domain.reconciliation.EventSearch;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.ReconciliationRun.Cause;
import app.tollgate.domain.reconciliation.ReconciliationRun.State;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A run as it is sent. `state` is `running`, `done` or `interrupted`; `why` says what interrupted it. The counts are
/// of subscriptions, and grow while it is running.
record RunJson(
        UUID id,
        String trigger,
        @Nullable String askedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        String state,
        @Nullable String why,
        long matched,
        long healed,
        long needsPerson,
        long notReached,
        EventsJson missedEvents) {

    /// `state` is `pending`, `complete` or `incomplete`; `why` is PayPal's issue when it refused to list its events.
    record EventsJson(
            String state, long recovered, @Nullable String why) {

        static EventsJson of(EventSearch search) {
            return switch (search) {
                case EventSearch.NotYet(var recovered) -> new EventsJson("pending", recovered, null);
                case EventSearch.Complete(var recovered, var _) -> new EventsJson("complete", recovered, null);
                case EventSearch.Incomplete(var recovered, var why) -> new EventsJson("incomplete", recovered, why);
            };
        }
    }

    static RunJson of(ReconciliationRun run) {
        return switch (run.state()) {
            case State.Running() -> of(run, "running", null, null);
            case State.Done(var at) -> of(run, "done", at, null);
            case State.Interrupted(var at, var why) -> of(run, "interrupted", at, why);
        };
    }

    private static RunJson of(ReconciliationRun run, String state, @Nullable Instant endedAt, @Nullable String why) {
        return new RunJson(
                run.id().value(),
                trigger(run.cause()),
                askedBy(run.cause()),
                run.startedAt(),
                endedAt,
                state,
                why,
                run.tally().matched(),
                run.tally().healed(),
                run.tally().needsPerson(),
                run.tally().notReached(),
                EventsJson.of(run.events()));
    }

    private static String trigger(Cause cause) {
        return switch (cause) {
            case Cause.Schedule() -> "schedule";
            case Cause.Admin _ -> "admin";
        };
    }

    private static @Nullable String askedBy(Cause cause) {
        return switch (cause) {
            case Cause.Schedule() -> null;
            case Cause.Admin(var customer) -> customer.value();
        };
    }
}
