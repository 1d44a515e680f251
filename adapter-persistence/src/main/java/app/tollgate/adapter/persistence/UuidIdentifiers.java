package app.tollgate.adapter.persistence;

import app.tollgate.application.port.store.Identifiers;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/// UUIDs of version 7 (RFC 9562): milliseconds, a counter, and chance. Each is greater than the one before, also within
/// one millisecond and when the clock goes back.
final class UuidIdentifiers implements Identifiers {

    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long CHANCE_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final int COUNTER_MAX = 0xFFF;
    /// Counters start in the lower half, so that there is room to count.
    private static final int COUNTER_START_BOUND = 0x800;

    private final InstantSource clock;
    private final SecureRandom random;
    private long lastMillis = Long.MIN_VALUE;
    private int counter;

    UuidIdentifiers(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public UUID next() {
        return new UUID(nextUpperHalf(), VARIANT | (random.nextLong() & CHANCE_MASK));
    }

    private synchronized long nextUpperHalf() {
        long millis = clock.millis();
        if (millis > lastMillis) {
            lastMillis = millis;
            counter = random.nextInt(COUNTER_START_BOUND);
        } else if (counter < COUNTER_MAX) {
            counter++;
        } else {
            lastMillis++;
            counter = random.nextInt(COUNTER_START_BOUND);
        }
        return lastMillis << 16 | VERSION_7 | counter;
    }
}
