package app.tollgate.bootstrap.jobs;

import app.tollgate.application.port.messaging.Arrivals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/// Wakes the worker of this process. Rings while it is awake, or while there is none, are lost: it looks again anyway.
@Component
final class Bell implements Arrivals {

    private final Sinks.Many<Boolean> rings = Sinks.many().multicast().directBestEffort();

    @Override
    public void announce() {
        rings.emitNext(true, (_, result) -> result == Sinks.EmitResult.FAIL_NON_SERIALIZED);
    }

    Flux<Boolean> rings() {
        return rings.asFlux();
    }
}
