package app.tollgate.adapter.persistence;

import app.tollgate.adapter.persistence.access.OwnChanges;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.UnitOfWork;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// A unit of work is one transaction in PostgreSQL, at READ COMMITTED.
final class R2dbcUnitOfWork implements UnitOfWork {

    /// Whoever lost a race waits a little before the next try, longer each time and not all equally long: a crowd at
    /// one row, such as a customer who clicks and clicks, then comes through one by one.
    private static final int ATTEMPTS_MAX = 8;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    /// Serialization failure and deadlock: PostgreSQL's ways of saying that someone else was in between.
    private static final Set<String> SOMEONE_IN_BETWEEN = Set.of("40001", "40P01");

    private final TransactionalOperator transaction;
    private final OwnChanges ownChanges;

    R2dbcUnitOfWork(TransactionalOperator transaction, OwnChanges ownChanges) {
        this.transaction = transaction;
        this.ownChanges = ownChanges;
    }

    @Override
    public <T> Mono<T> atomically(Supplier<Mono<T>> work) {
        return UnitOfWork.forbiddenInside(Mono.defer(() -> transacted(work))
                .contextWrite(context -> context.put(OPEN, true))
                .onErrorMap(R2dbcUnitOfWork::isSomeoneInBetween, R2dbcUnitOfWork::stale)
                .as(Outages::named)
                .retryWhen(Retry.backoff(ATTEMPTS_MAX - 1, FIRST_PAUSE)
                        .maxBackoff(LONGEST_PAUSE)
                        .filter(StaleWrite.class::isInstance)
                        .onRetryExhaustedThrow((_, signal) -> signal.failure())));
    }

    private <T> Mono<T> transacted(Supplier<Mono<T>> work) {
        OwnChanges.OfOne changes = ownChanges.watch();
        return changes.after(Mono.defer(work))
                .as(transaction::transactional)
                .doOnTerminate(changes::forget)
                .doOnCancel(changes::forget);
    }

    private static boolean isSomeoneInBetween(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcException refused
                    && refused.getSqlState() != null
                    && SOMEONE_IN_BETWEEN.contains(refused.getSqlState())) {
                return true;
            }
        }
        return false;
    }

    private static Throwable stale(Throwable failure) {
        return new StaleWrite("what this work has read").initCause(failure);
    }
}
