package app.tollgate.violation;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Breaks a rule on purpose, so that the rule is seen to bite.
public final class HastyUseCase {

    public CompletableFuture<@Nullable String> begun(Mono<String> work) {
        return work.toFuture();
    }
}
