package app.tollgate.bootstrap.metrics;

import app.tollgate.adapter.persistence.access.AccessSnapshots;
import app.tollgate.adapter.persistence.access.SnapshotCounts;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/// What becomes of the snapshots of access (OPS-1).
@Component
final class AccessMeters {

    private final MeterRegistry registry;
    private final SnapshotCounts counts;

    AccessMeters(MeterRegistry registry, AccessSnapshots snapshots) {
        this.registry = registry;
        this.counts = snapshots.counts();
        answers("hit", SnapshotCounts::hits);
        answers("miss", SnapshotCounts::misses);
        counter(
                "tollgate.access.notifications",
                "Changes of access heard of",
                Tags.empty(),
                SnapshotCounts::notifications);
        counter(
                "tollgate.access.snapshots.dropped",
                "Snapshots that only a comparison of versions showed to be old",
                Tags.empty(),
                SnapshotCounts::drops);
    }

    private void answers(String result, ToDoubleFunction<SnapshotCounts> count) {
        counter(
                "tollgate.access.snapshots",
                "Questions about access, answered from a snapshot or not",
                Tags.of("result", result),
                count);
    }

    private void counter(String name, String description, Tags tags, ToDoubleFunction<SnapshotCounts> count) {
        FunctionCounter.builder(name, counts, count)
                .description(description)
                .tags(tags)
                .register(registry);
    }
}
