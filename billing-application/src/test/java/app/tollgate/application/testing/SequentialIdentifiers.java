package app.tollgate.application.testing;

import app.tollgate.application.port.store.Identifiers;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Ids that count up from 1, in the shape of a UUIDv7.
public final class SequentialIdentifiers implements Identifiers {

    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID next() {
        return numbered(last.incrementAndGet());
    }

    /// The id that is given out as the `number`th.
    public static UUID numbered(long number) {
        return new UUID(VERSION_7, VARIANT | number);
    }
}
