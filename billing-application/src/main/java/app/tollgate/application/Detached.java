package app.tollgate.application;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/// Work that goes on when the one who asked goes away: a browser that disconnects never undoes money.
///
/// The work keeps the caller's context (trace ids), but no cancellation reaches it.
public final class Detached {

    private Detached() {}

    public static <T> Mono<T> from(Supplier<Mono<T>> work) {
        return Mono.deferContextual(context -> Mono.fromFuture(start(work, context), true));
    }

    private static <T> CompletableFuture<@Nullable T> start(Supplier<Mono<T>> work, ContextView context) {
        return Mono.defer(work).contextWrite(context).toFuture();
    }
}
