package app.tollgate.application.port.store;

import app.tollgate.domain.token.SigningKey;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The keys that sign access tokens, shared by all instances.
public interface SigningKeys {

    /// By turn.
    Flux<SigningKey> all();

    /// Adds the key of a turn; false when that turn has one already, and then nothing is written.
    Mono<Boolean> add(SigningKey key);

    /// Deletes what is published no longer and answers how many those were. The newest key stays whatever its age, so
    /// that no turn comes twice.
    Mono<Long> forget(Instant now);
}
