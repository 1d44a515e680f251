package app.tollgate.application.token;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.SigningKeys;
import app.tollgate.domain.token.KeySchedule;
import app.tollgate.domain.token.SigningKey;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

/// Finds the key that signs. Where none does, since the service slept for weeks, the next one is made at once instead
/// of at the job's next turn.
@UseCase
final class KeyRing {

    private final SigningKeys keys;
    private final RotateSigningKeys rotateSigningKeys;
    private final InstantSource clock;

    KeyRing(SigningKeys keys, RotateSigningKeys rotateSigningKeys, InstantSource clock) {
        this.keys = keys;
        this.rotateSigningKeys = rotateSigningKeys;
        this.clock = clock;
    }

    /// Empty while the newest key waits for every verifier to know it.
    Mono<SigningKey> signing() {
        return stored().switchIfEmpty(rotateSigningKeys.rotate().then(stored()));
    }

    private Mono<SigningKey> stored() {
        return Mono.defer(() -> keys.all().collectList())
                .flatMap(known -> Mono.justOrEmpty(KeySchedule.signing(known, clock.instant())));
    }
}
