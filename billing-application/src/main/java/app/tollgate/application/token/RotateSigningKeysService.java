package app.tollgate.application.token;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.signing.TokenSigner;
import app.tollgate.application.port.store.SigningKeys;
import app.tollgate.domain.token.KeyMaterial;
import app.tollgate.domain.token.KeySchedule;
import app.tollgate.domain.token.KeyTimes;
import app.tollgate.domain.token.SigningKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@UseCase
final class RotateSigningKeysService implements RotateSigningKeys {

    private final SigningKeys keys;
    private final TokenSigner signer;
    private final InstantSource clock;

    RotateSigningKeysService(SigningKeys keys, TokenSigner signer, InstantSource clock) {
        this.keys = keys;
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> rotate() {
        return Mono.defer(() -> keys.all().collectList()).flatMap(known -> rotate(known, clock.instant()));
    }

    private Mono<Outcome> rotate(List<SigningKey> known, Instant now) {
        return unusable(known, now)
                .<Outcome>map(key -> new Outcome.Unusable(key.id()))
                .switchIfEmpty(Mono.defer(() -> turn(known, now)));
    }

    /// A key that signs no more is needed for its public half alone.
    private Mono<SigningKey> unusable(List<SigningKey> known, Instant now) {
        return Flux.fromIterable(known)
                .filter(key -> now.isBefore(key.times().signsUntil()))
                .filterWhen(key -> signer.canUse(key).map(usable -> !usable))
                .next();
    }

    private Mono<Outcome> turn(List<SigningKey> known, Instant now) {
        Optional<KeyTimes> due = KeySchedule.next(known, now);
        return due.isEmpty() ? tidied(false, now) : made(KeySchedule.nextTurn(known), due.get(), now);
    }

    /// Another instance may have made the key of this turn meanwhile; then ours is thrown away, and what there is now
    /// is looked at again.
    private Mono<Outcome> made(int turn, KeyTimes times, Instant now) {
        return signer.newKey()
                .map(material -> key(turn, material, times, now))
                .flatMap(keys::add)
                .flatMap(added -> added ? tidied(true, now) : rotate());
    }

    private Mono<Outcome> tidied(boolean made, Instant now) {
        return keys.forget(now).map(deleted -> new Outcome.Rotated(made, deleted));
    }

    private static SigningKey key(int turn, KeyMaterial material, KeyTimes times, Instant now) {
        return new SigningKey(turn, material, now, times);
    }
}
