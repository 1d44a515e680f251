package app.tollgate.application.testing;

import app.tollgate.application.port.messaging.Arrivals;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts announcements.
public final class RecordingArrivals implements Arrivals {

    private final AtomicInteger announced = new AtomicInteger();

    @Override
    public void announce() {
        announced.incrementAndGet();
    }

    public int announced() {
        return announced.get();
    }
}
