package app.tollgate.adapter.persistence.access;

import app.tollgate.domain.access.AccessFacts;
import java.time.Duration;
import java.time.Instant;

/// One customer's facts, at least as new as `version`, and when we last knew that nothing had changed since.
final class AccessSnapshot {

    private final AccessFacts facts;
    private final long version;
    private final long epoch;
    private volatile Instant confirmedAt;

    /// `readFrom` is the moment before the reading began.
    AccessSnapshot(AccessFacts facts, long version, long epoch, Instant readFrom) {
        this.facts = facts;
        this.version = version;
        this.epoch = epoch;
        this.confirmedAt = readFrom;
    }

    AccessFacts facts() {
        return facts;
    }

    boolean isOf(long currentVersion) {
        return version == currentVersion;
    }

    boolean isBefore(long otherEpoch) {
        return epoch < otherEpoch;
    }

    void confirm(Instant moment) {
        confirmedAt = moment;
    }

    /// Whether it may be shown to anybody at `now`: read in this epoch, of somebody known, and confirmed lately. A
    /// clock that was set back confirms nothing.
    boolean isFresh(long currentEpoch, Instant now, Duration unconfirmedMax) {
        Duration age = Duration.between(confirmedAt, now);
        return epoch == currentEpoch
                && version != AccessVersions.NONE
                && !age.isNegative()
                && age.compareTo(unconfirmedMax) < 0;
    }
}
