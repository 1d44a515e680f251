package app.tollgate.application.port.store;

import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/// Runs work so that all of its writes happen, or none do.
///
/// An error rolls back. A value commits, whatever it says: decide before writing. Work that fails with
/// [StaleWrite] runs again from its reads, so it may touch only what a rollback undoes; the payment provider
/// is not such a thing.
public interface UnitOfWork {

    /// The context key that is set while a unit of work is open.
    Object OPEN = UnitOfWork.class;

    <T> Mono<T> atomically(Supplier<Mono<T>> work);

    /// A call that must never happen inside a unit of work: it fails there with [IllegalStateException].
    static <T> Mono<T> forbiddenInside(Mono<T> call) {
        return Mono.deferContextual((ContextView context) -> context.hasKey(OPEN)
                ? Mono.error(() -> new IllegalStateException("not allowed inside a unit of work"))
                : call);
    }
}
