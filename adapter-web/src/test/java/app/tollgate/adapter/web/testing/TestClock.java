package app.tollgate.adapter.web.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until it is moved.
public final class TestClock implements InstantSource {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private volatile Instant now = NOW;

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }
}
