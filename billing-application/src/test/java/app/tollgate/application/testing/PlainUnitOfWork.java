package app.tollgate.application.testing;

import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.UnitOfWork;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// A unit of work without a database: it guards and repeats like the real one, but the fakes behind it roll nothing
/// back.
public final class PlainUnitOfWork implements UnitOfWork {

    private static final int ATTEMPTS_MAX = 8;

    @Override
    public <T> Mono<T> atomically(Supplier<Mono<T>> work) {
        return UnitOfWork.forbiddenInside(Mono.defer(work)
                .contextWrite(context -> context.put(OPEN, true))
                .retryWhen(Retry.max(ATTEMPTS_MAX - 1)
                        .filter(StaleWrite.class::isInstance)
                        .onRetryExhaustedThrow((_, signal) -> signal.failure())));
    }
}
