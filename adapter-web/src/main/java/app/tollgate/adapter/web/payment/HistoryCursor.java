package app.tollgate.adapter.web.payment;

import app.tollgate.application.port.store.Payments;
import app.tollgate.domain.payment.PaymentId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/// A place in the list of payments, opaque to callers: base64url of the moment and the id of the last payment shown.
final class HistoryCursor {

    private static final int LENGTH_MAX = 200;
    private static final String BETWEEN = "/";

    private HistoryCursor() {}

    static String of(Payments.Position.Behind place) {
        String plain = place.at() + BETWEEN + place.id().value();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Payments.Position read(String cursor) {
        try {
            return placeOf(cursor);
        } catch (IllegalArgumentException | DateTimeException foreign) {
            throw new IllegalArgumentException("is not the `next` of an earlier page", foreign);
        }
    }

    private static Payments.Position placeOf(String cursor) {
        if (cursor.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("too long");
        }
        String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        int slash = plain.indexOf(BETWEEN);
        if (slash < 0) {
            throw new IllegalArgumentException("not two parts");
        }
        Payments.Position.Behind place = new Payments.Position.Behind(
                Instant.parse(plain.substring(0, slash)), new PaymentId(UUID.fromString(plain.substring(slash + 1))));
        if (!of(place).equals(cursor)) {
            throw new IllegalArgumentException("not as we wrote it");
        }
        return place;
    }
}
