package app.tollgate.application.port.store;

import java.time.Instant;
import reactor.core.publisher.Mono;

/// What decided on access, recorded by the tables themselves and only ever added to, but for what is older than anybody
/// asks about.
public interface AccessHistory {

    /// Lets go of states that others had replaced by `moment`, the oldest replacements first, until about `limit`
    /// states are gone; answers how many. The state that counted at `moment` stays, however old it is.
    Mono<Integer> forget(Instant moment, int limit);
}
