package app.tollgate.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A part of a list. `next` is the place behind its last entry, where the next part begins; empty on the last page.
///
/// A place is what the list is ordered by, never a count: what is added meanwhile moves nothing from one page to
/// another.
public record Page<T, P>(List<T> entries, Optional<P> next) {

    /// Reads one entry more than it shows, which tells whether there is a next page. `limit` is 1 or more.
    public static <T, P> Mono<Page<T, P>> read(int limit, IntFunction<Flux<T>> newest, Function<T, P> placeOf) {
        return Flux.defer(() -> newest.apply(limit + 1)).collectList().map(found -> of(found, limit, placeOf));
    }

    private static <T, P> Page<T, P> of(List<T> found, int limit, Function<T, P> placeOf) {
        return found.size() <= limit
                ? new Page<>(found, Optional.empty())
                : new Page<>(List.copyOf(found.subList(0, limit)), Optional.of(placeOf.apply(found.get(limit - 1))));
    }
}
