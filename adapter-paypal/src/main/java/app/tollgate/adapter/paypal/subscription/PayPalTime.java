package app.tollgate.adapter.paypal.subscription;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// PayPal's times: RFC 3339 with seconds, perhaps a fraction, and any offset.
final class PayPalTime {

    private PayPalTime() {}

    /// Throws [java.time.DateTimeException] for what is no time.
    static Instant read(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /// In whole seconds; what is finer is cut off.
    static String write(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static Optional<Instant> readOptional(@Nullable String text) {
        return Optional.ofNullable(text).map(PayPalTime::read);
    }
}
