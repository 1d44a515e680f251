package app.tollgate.bootstrap.jobs;

import app.tollgate.application.token.RotateSigningKeys;
import app.tollgate.application.token.RotateSigningKeys.Outcome;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Makes the next key for access tokens a week before it is needed, and deletes old ones (ACC-6).
///
/// A failure never ends it; it lies low for longer after each one in a row.
@Component
final class SigningKeyRotation extends Job {

    static final String JOB = "signing_keys";

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeyRotation.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration TURN_MAX = Duration.ofSeconds(30);

    private final RotateSigningKeys rotateSigningKeys;
    private final Rounds rounds;
    private final Duration every;

    @Autowired
    SigningKeyRotation(RotateSigningKeys rotateSigningKeys, JobMeters meters) {
        this(rotateSigningKeys, meters, EVERY);
    }

    SigningKeyRotation(RotateSigningKeys rotateSigningKeys, JobMeters meters, Duration every) {
        this.rotateSigningKeys = rotateSigningKeys;
        this.rounds = new Rounds(
                JOB, meters, LOG, "The keys for access tokens could not be looked after; another turn follows");
        this.every = every;
    }

    @Override
    protected Disposable begin() {
        return turns().subscribe();
    }

    private Flux<Outcome> turns() {
        return rounds.turns(Duration.ZERO, every).onBackpressureDrop().concatMap(_ -> turn(), 1);
    }

    private Mono<Outcome> turn() {
        return Mono.defer(rotateSigningKeys::rotate)
                .timeout(TURN_MAX)
                .doOnNext(this::tell)
                .onErrorResume(Exception.class, rounds::goOn);
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Rotated(var made, var deleted) -> succeeded(made, deleted);
            case Outcome.Unusable(var key) -> {
                rounds.failed();
                LOG.warn("The signing key {} cannot be opened: another instance has another secret", key.value());
            }
        }
    }

    private void succeeded(boolean made, long deleted) {
        rounds.succeeded();
        if (made || deleted > 0) {
            LOG.info("Keys for access tokens: {} made, {} deleted", made ? 1 : 0, deleted);
        }
    }
}
