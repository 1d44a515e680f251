package app.tollgate.adapter.paypal.subscription;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// PayPal's times: RFC 3339 with seconds, perhaps a fraction, and any offset.
final class PayPalTime {

    private PayPalTime() {}

    /// Throws [java.time.DateTimeException] for what is no time.
    static Instant read(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    static Optional<Instant> readOptional(@Nullable String text) {
        return Optional.ofNullable(text).map(PayPalTime::read);
    }
}
