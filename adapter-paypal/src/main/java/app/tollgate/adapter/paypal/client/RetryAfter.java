package app.tollgate.adapter.paypal.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// The `Retry-After` header: seconds or an HTTP date, and PayPal need not send it.
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final Duration LONGEST = Duration.ofHours(1);

    private final InstantSource clock;

    RetryAfter(InstantSource clock) {
        this.clock = clock;
    }

    /// How long to wait, from nothing to an hour; empty when the header says nothing we understand.
    Optional<Duration> of(PayPalReply reply) {
        return reply.retryAfter().map(String::strip).flatMap(this::read).map(RetryAfter::bounded);
    }

    private Optional<Duration> read(String header) {
        if (SECONDS.matcher(header).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
        }
        return date(header).map(date -> Duration.between(clock.instant(), date));
    }

    private static Optional<Instant> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
