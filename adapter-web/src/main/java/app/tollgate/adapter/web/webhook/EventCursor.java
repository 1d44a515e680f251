package app.tollgate.adapter.web.webhook;

import app.tollgate.adapter.web.paging.Cursor;
import app.tollgate.application.port.view.WebhookEvents.Position;

/// A place in the list of events: the arrival and the id of the last event shown.
final class EventCursor {

    private EventCursor() {}

    static String of(Position.Behind place) {
        return Cursor.of(place.receivedAt(), place.eventId());
    }

    static Position read(String cursor) {
        return Cursor.read(cursor, Position.Behind::new, EventCursor::of);
    }
}
