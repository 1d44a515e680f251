package app.tollgate.adapter.persistence.access;

import java.util.concurrent.atomic.LongAdder;

/// What becomes of the snapshots, counted since the start (OPS-1).
public final class SnapshotCounts {

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder notifications = new LongAdder();
    private final LongAdder drops = new LongAdder();

    void hit() {
        hits.increment();
    }

    void miss() {
        misses.increment();
    }

    void notified() {
        notifications.increment();
    }

    void dropped() {
        drops.increment();
    }

    /// Answers without a reading of their own.
    public long hits() {
        return hits.sum();
    }

    public long misses() {
        return misses.sum();
    }

    /// Changes that other instances, and this one, announced.
    public long notifications() {
        return notifications.sum();
    }

    /// Snapshots that only the comparison of versions showed to be old: each stands for a notification that was lost.
    public long drops() {
        return drops.sum();
    }
}
