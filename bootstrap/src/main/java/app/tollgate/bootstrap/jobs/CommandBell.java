package app.tollgate.bootstrap.jobs;

import app.tollgate.application.port.messaging.CommandsDue;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/// Wakes the janitor of this process. Rung inside the transaction that stores a command, it is passed on a moment
/// later, when that one has most likely committed; if not, the janitor looks again anyway.
@Component
final class CommandBell implements CommandsDue {

    private static final Duration COMMITTED_WITHIN = Duration.ofMillis(100);

    private final Sinks.Many<Boolean> rings = Sinks.many().multicast().directBestEffort();

    @Override
    public void announce() {
        rings.emitNext(true, (_, result) -> result == Sinks.EmitResult.FAIL_NON_SERIALIZED);
    }

    Flux<Boolean> rings() {
        return rings.asFlux().onBackpressureLatest().delayElements(COMMITTED_WITHIN);
    }
}
