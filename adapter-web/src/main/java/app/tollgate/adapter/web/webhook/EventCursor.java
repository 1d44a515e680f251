package app.tollgate.adapter.web.webhook;

import app.tollgate.application.port.view.WebhookEvents.Position;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/// A place in the list of events, opaque to callers: base64url of the arrival and the id of the last event shown.
final class EventCursor {

    private static final int LENGTH_MAX = 400;
    private static final String BETWEEN = "/";

    private EventCursor() {}

    static String of(Position.Behind place) {
        String plain = place.receivedAt() + BETWEEN + place.eventId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Position read(String cursor) {
        try {
            return placeOf(cursor);
        } catch (IllegalArgumentException | DateTimeException foreign) {
            throw new IllegalArgumentException("is not the `next` of an earlier page", foreign);
        }
    }

    private static Position placeOf(String cursor) {
        if (cursor.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("too long");
        }
        String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        int between = plain.indexOf(BETWEEN);
        if (between < 0) {
            throw new IllegalArgumentException("not two parts");
        }
        Position.Behind place =
                new Position.Behind(Instant.parse(plain.substring(0, between)), plain.substring(between + 1));
        if (!of(place).equals(cursor)) {
            throw new IllegalArgumentException("not as we wrote it");
        }
        return place;
    }
}
