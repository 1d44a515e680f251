package app.tollgate.adapter.paypal.subscription;

import app.tollgate.domain.payment.Sale;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// A stretch of time, half open, that PayPal is asked about in one call. It documents no pages for
/// this list, so the stretch is bounded.
record SaleWindow(Instant from, Instant until) {

    private static final Duration LONGEST = Duration.ofDays(31);

    /// The windows that make up `[from, until)`, in order; none when it is empty.
    static List<SaleWindow> covering(Instant from, Instant until) {
        return Stream.iterate(from, start -> start.isBefore(until), start -> start.plus(LONGEST))
                .map(start -> new SaleWindow(start, earlier(start.plus(LONGEST), until)))
                .toList();
    }

    boolean holds(Sale sale) {
        return !sale.at().isBefore(from) && sale.at().isBefore(until);
    }

    /// Whole seconds around the window: PayPal does not say whether its bounds are taken in, so we ask for more and
    /// keep what [#holds].
    String startTime() {
        return from.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    String endTime() {
        return until.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toString();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
