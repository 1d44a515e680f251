package app.tollgate.violation;

import app.tollgate.application.UseCase;
import java.time.Instant;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/// Breaks a rule on purpose, so that the rule is seen to bite.
@UseCase
public class ImpatientUseCase {

    public Instant now(Mono<Instant> work) {
        Disposable started = work.subscribe();
        return started.isDisposed() ? work.block() : Instant.now();
    }
}
