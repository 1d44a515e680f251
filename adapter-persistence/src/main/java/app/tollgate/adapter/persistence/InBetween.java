package app.tollgate.adapter.persistence;

import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.UnitOfWork;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.Set;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// What PostgreSQL says when someone else was in between, and how often work is done again then.
public final class InBetween {

    /// Whoever lost a race waits a little before the next try, longer each time and not all equally long: a crowd at
    /// one row, such as a customer who clicks and clicks, then comes through one by one.
    private static final int ATTEMPTS_MAX = 8;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    /// Serialization failure, deadlock, and exclusion: a grant came or grew into the time of another (V017).
    private static final Set<String> SOMEONE_IN_BETWEEN = Set.of("40001", "40P01", "23P01");

    private InBetween() {}

    /// One statement that may stand alone. Inside a unit of work it is not done again by itself: the whole work is.
    public static <T> Mono<T> again(Mono<T> statement) {
        return Mono.deferContextual(context -> context.hasKey(UnitOfWork.OPEN) ? statement : retried(named(statement)));
    }

    /// The same work, which says [StaleWrite] for it.
    static <T> Mono<T> named(Mono<T> work) {
        return work.onErrorMap(InBetween::isSaidBy, InBetween::stale);
    }

    static <T> Mono<T> retried(Mono<T> work) {
        return work.retryWhen(Retry.backoff(ATTEMPTS_MAX - 1, FIRST_PAUSE)
                .maxBackoff(LONGEST_PAUSE)
                .filter(StaleWrite.class::isInstance)
                .onRetryExhaustedThrow((_, signal) -> signal.failure()));
    }

    private static boolean isSaidBy(Throwable failure) {
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
