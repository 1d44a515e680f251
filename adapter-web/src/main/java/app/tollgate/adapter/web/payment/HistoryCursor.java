package app.tollgate.adapter.web.payment;

import app.tollgate.adapter.web.paging.Cursor;
import app.tollgate.application.port.store.Payments.Position;
import app.tollgate.domain.payment.PaymentId;
import java.time.Instant;
import java.util.UUID;

/// A place in the list of payments: the moment and the id of the last payment shown.
final class HistoryCursor {

    private HistoryCursor() {}

    static String of(Position.Behind place) {
        return Cursor.of(place.at(), place.id().value().toString());
    }

    static Position read(String cursor) {
        return Cursor.read(cursor, HistoryCursor::behind, HistoryCursor::of);
    }

    private static Position.Behind behind(Instant at, String id) {
        return new Position.Behind(at, new PaymentId(UUID.fromString(id)));
    }
}
