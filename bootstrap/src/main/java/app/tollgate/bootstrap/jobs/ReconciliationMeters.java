package app.tollgate.bootstrap.jobs;

import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.Tally;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.springframework.stereotype.Component;

/// What operators see of the comparisons with PayPal (OPS-1).
@Component
final class ReconciliationMeters {

    private final MeterRegistry registry;
    private final MultiGauge mismatches;

    ReconciliationMeters(MeterRegistry registry) {
        this.registry = registry;
        this.mismatches = MultiGauge.builder("tollgate.reconciliation.mismatches")
                .description("Subscriptions that the newest complete run did not find as PayPal reports them")
                .register(registry);
    }

    /// The newest run that came to its end, on whatever instance; absent until there is one.
    void show(Tally tally) {
        mismatches.register(
                List.of(
                        row("healed", tally.healed()),
                        row("needs_person", tally.needsPerson()),
                        row("not_reached", tally.notReached())),
                true);
    }

    /// A run that ended here.
    void ended(ReconciliationRun run) {
        registry.counter("tollgate.reconciliation.events.recovered")
                .increment(run.events().recovered());
    }

    private static MultiGauge.Row<Number> row(String kind, long subscriptions) {
        return MultiGauge.Row.of(Tags.of("kind", kind), subscriptions);
    }
}
