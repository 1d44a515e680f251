package app.tollgate.simulator.store;

import app.tollgate.simulator.clock.VirtualClock;
import app.tollgate.simulator.webhook.Outbox;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/// What every capability works with: the books, the time, fresh ids, outgoing events, and where we can be reached.
public record World(Books books, VirtualClock clock, Ids ids, Outbox outbox, Supplier<String> baseUrl) {

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    public String url(String path) {
        return baseUrl.get() + path;
    }
}
