package app.tollgate.application.access;

import reactor.core.publisher.Mono;

/// Lets go of recorded states that no question about the time of retention needs any more (ACC-5).
public interface ForgetAccessHistory {

    /// Forgets about `limit` states, and tells how many those were; fewer when there are no more.
    Mono<Integer> forget(int limit);
}
