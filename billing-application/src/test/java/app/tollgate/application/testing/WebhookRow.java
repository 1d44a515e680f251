package app.tollgate.application.testing;

import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox.Claimed;
import app.tollgate.application.port.messaging.WebhookInbox.Ending;
import app.tollgate.application.port.messaging.WebhookInbox.Event;
import app.tollgate.application.port.messaging.WebhookInbox.State;
import app.tollgate.application.port.messaging.WebhookInbox.Tries;
import app.tollgate.application.port.view.WebhookEvents;
import java.time.Instant;
import java.util.Optional;

/// One event of the inbox in memory. `changedAt` is when it ended; while it waits, when its turn comes. `before` counts
/// the attempts before the last replay.
record WebhookRow(
        String eventId,
        String eventType,
        Subject about,
        Optional<byte[]> body,
        Instant receivedAt,
        State state,
        int attempt,
        int before,
        int silences,
        Instant changedAt,
        String why) {

    static WebhookRow arrived(Event event) {
        Instant at = Microseconds.of(event.receivedAt());
        Optional<byte[]> body = Optional.of(event.body().clone());
        return new WebhookRow(
                event.eventId(), event.eventType(), event.about(), body, at, State.WAITING, 0, 0, 0, at, "");
    }

    boolean isDue(Instant now) {
        return state == State.WAITING && !changedAt.isAfter(now);
    }

    boolean endedWellBefore(Instant moment) {
        return (state == State.DONE || state == State.KEPT) && body.isPresent() && changedAt.isBefore(moment);
    }

    boolean isBehind(WebhookEvents.Position after) {
        return switch (after) {
            case WebhookEvents.Position.Start() -> true;
            case WebhookEvents.Position.Behind(var at, var id) ->
                receivedAt.isBefore(at) || (receivedAt.equals(at) && eventId.compareTo(id) < 0);
        };
    }

    WebhookRow leased(Instant until) {
        return with(body, State.WAITING, attempt + 1, before, silences, until, why);
    }

    WebhookRow after(Ending ending, Instant now) {
        Instant at = Microseconds.of(now);
        return switch (ending) {
            case Ending.Done() -> with(body, State.DONE, attempt, before, silences, at, "");
            case Ending.Kept() -> with(body, State.KEPT, attempt, before, silences, at, "");
            case Ending.Parked(var reason) -> with(body, State.PARKED, attempt, before, silences, at, reason);
            case Ending.TryAgain(var when, var reason) ->
                with(body, State.WAITING, attempt, before, silences, Microseconds.of(when), reason);
            case Ending.Unanswered(var when, var reason) ->
                with(body, State.WAITING, attempt, before, silences + 1, Microseconds.of(when), reason);
        };
    }

    WebhookRow replayed(Instant now) {
        return with(body, State.WAITING, attempt, attempt, 0, Microseconds.of(now), why);
    }

    WebhookRow withoutBody() {
        return with(Optional.empty(), state, attempt, before, silences, changedAt, why);
    }

    Claimed claimed() {
        Tries tries = new Tries(attempt - before - silences, silences);
        return new Claimed(eventId, eventType, about, body.map(byte[]::clone), attempt, tries);
    }

    WebhookEvents.Entry entry() {
        return new WebhookEvents.Entry(
                eventId,
                eventType,
                about,
                receivedAt,
                state,
                attempt - before,
                Optional.of(changedAt).filter(_ -> state == State.WAITING),
                Optional.of(why).filter(reason -> !reason.isEmpty()));
    }

    private WebhookRow with(
            Optional<byte[]> body, State state, int attempt, int before, int silences, Instant at, String why) {
        return new WebhookRow(eventId, eventType, about, body, receivedAt, state, attempt, before, silences, at, why);
    }
}
