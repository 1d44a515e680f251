package app.tollgate.adapter.web.webhook;

import app.tollgate.application.port.messaging.WebhookInbox.State;

/// The words for what became of an event.
final class EventStateWords {

    private EventStateWords() {}

    static String of(State state) {
        return switch (state) {
            case WAITING -> "waiting";
            case DONE -> "done";
            case KEPT -> "kept";
            case PARKED -> "parked";
        };
    }

    static State read(String word) {
        return switch (word) {
            case "waiting" -> State.WAITING;
            case "done" -> State.DONE;
            case "kept" -> State.KEPT;
            case "parked" -> State.PARKED;
            default -> throw new IllegalArgumentException("is waiting, done, kept or parked");
        };
    }
}
