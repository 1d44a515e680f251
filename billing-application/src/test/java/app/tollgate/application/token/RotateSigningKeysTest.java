package app.tollgate.application.token;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.SigningKeys;
import app.tollgate.application.testing.InMemorySigningKeys;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.application.testing.PretendSigner;
import app.tollgate.application.token.RotateSigningKeys.Outcome;
import app.tollgate.domain.token.SigningKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag("ACC-6")
class RotateSigningKeysTest {

    private final MovableClock clock = new MovableClock(NOW);
    private final InMemorySigningKeys keys = new InMemorySigningKeys();
    private final PretendSigner signer = new PretendSigner("ours");

    @Test
    void makes_the_first_key_and_then_leaves_it_alone() {
        assertThat(rotate()).isEqualTo(new Outcome.Rotated(true, 0));
        assertThat(rotate()).isEqualTo(new Outcome.Rotated(false, 0));

        assertThat(keys.list()).hasSize(1);
        assertThat(signer.made()).isOne();
    }

    @Test
    void makes_the_next_key_ahead_and_deletes_the_old_one_in_the_end() {
        assertThat(rotate()).isEqualTo(new Outcome.Rotated(true, 0));
        clock.advance(Duration.ofDays(23));
        assertThat(rotate()).isEqualTo(new Outcome.Rotated(true, 0));
        assertThat(keys.list()).extracting(SigningKey::turn).containsExactly(1, 2);

        clock.advance(Duration.ofDays(8));

        assertThat(rotate()).isEqualTo(new Outcome.Rotated(false, 1));
        assertThat(keys.list()).extracting(SigningKey::turn).containsExactly(2);
    }

    @Test
    void whoever_loses_the_race_uses_the_others_key() {
        Overtaken overtaken = new Overtaken(keys, new PretendSigner("ours"));

        Outcome outcome =
                new RotateSigningKeysService(overtaken, signer, clock).rotate().block(SOON);

        assertThat(outcome).isEqualTo(new Outcome.Rotated(false, 0));
        assertThat(keys.list()).hasSize(1);
        assertThat(signer.made()).isOne();
    }

    @Test
    void whoever_loses_the_race_against_another_secret_is_told() {
        Overtaken overtaken = new Overtaken(keys, new PretendSigner("theirs"));

        Outcome outcome =
                new RotateSigningKeysService(overtaken, signer, clock).rotate().block(SOON);

        assertThat(outcome)
                .isEqualTo(new Outcome.Unusable(keys.list().getFirst().id()));
    }

    @Test
    void a_key_that_cannot_be_opened_is_named_and_nothing_is_done() {
        assertThat(house(new PretendSigner("theirs")).rotate().rotate().block(SOON))
                .isEqualTo(new Outcome.Rotated(true, 0));
        clock.advance(Duration.ofDays(25));

        assertThat(rotate())
                .isEqualTo(new Outcome.Unusable(keys.list().getFirst().id()));
        assertThat(keys.list()).hasSize(1);
    }

    @Test
    void a_key_that_signs_no_more_need_not_be_opened() {
        assertThat(house(new PretendSigner("theirs")).rotate().rotate().block(SOON))
                .isEqualTo(new Outcome.Rotated(true, 0));
        clock.advance(Duration.ofDays(30));

        assertThat(rotate()).isEqualTo(new Outcome.Rotated(true, 0));
    }

    private Outcome rotate() {
        return house(signer).rotate().rotate().block(SOON);
    }

    private TokenHouse house(PretendSigner with) {
        return new TokenHouse(keys, with, _ -> Mono.empty(), Duration.ofMinutes(5), clock);
    }

    /// Another instance makes the key between our look and our writing.
    private final class Overtaken implements SigningKeys {

        private final SigningKeys store;
        private final PretendSigner theirs;

        Overtaken(SigningKeys store, PretendSigner theirs) {
            this.store = store;
            this.theirs = theirs;
        }

        @Override
        public Flux<SigningKey> all() {
            return store.all();
        }

        @Override
        public Mono<Boolean> add(SigningKey key) {
            return new RotateSigningKeysService(store, theirs, clock).rotate().then(store.add(key));
        }

        @Override
        public Mono<Long> forget(Instant now) {
            return store.forget(now);
        }
    }
}
