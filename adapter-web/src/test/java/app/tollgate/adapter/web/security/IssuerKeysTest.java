package app.tollgate.adapter.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.tollgate.adapter.web.problem.ProblemFault;
import app.tollgate.adapter.web.testing.Issuer;
import app.tollgate.adapter.web.testing.TestClock;
import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// How often the issuer is asked for its keys, in a flood and in an outage.
@Tag("IDN-1")
class IssuerKeysTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final ECKey foreign = Issuer.ecKey("foreign");
    private final TestClock clock = new TestClock();
    private final Issuer issuer = new Issuer(clock);
    private final TokenDecoder byKeys = new TokenDecoder(
            new TokenSettings(Issuer.NAME, Issuer.AUDIENCE, Optional.of(issuer.jwksUri()), Optional.empty()), clock);

    @AfterEach
    void stop() {
        issuer.stop();
    }

    /// The cache dates what it loaded by another thread, perhaps only after the clock was moved; so it is moved again.
    @Test
    void while_the_issuer_is_down_it_is_not_asked_for_every_token() {
        accepted(issuer.token("user-1"));
        issuer.isDown(true);
        await().atMost(SOON).until(() -> {
            clock.advance(Duration.ofMinutes(11));
            accepted(issuer.token("user-1"));
            return issuer.fetches() > 1;
        });
        int askedOrAboutTo = issuer.fetches() + 1;

        for (int call = 0; call < 20; call++) {
            accepted(issuer.token("user-1"));
        }

        assertThat(issuer.fetches()).isLessThanOrEqualTo(askedOrAboutTo);
        clock.advance(Duration.ofHours(20));
        accepted(issuer.token("user-1"));
    }

    @Test
    void a_flood_of_unknown_keys_at_once_costs_the_issuer_one_request() {
        accepted(issuer.token("user-1"));
        clock.advance(Duration.ofSeconds(31));
        List<String> forged = IntStream.range(0, 100)
                .mapToObj(number -> Issuer.signed(
                        issuer.claims("user-1").build(),
                        new ECKey.Builder(foreign).keyID("unknown-" + number).build()))
                .toList();

        long refusals = Flux.fromIterable(forged)
                .flatMap(
                        token -> byKeys.decode(token).then(Mono.just(false)).onErrorReturn(BadJwtException.class, true),
                        100)
                .filter(refused -> refused)
                .count()
                .block(SOON);

        assertThat(refusals).isEqualTo(100);
        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @Test
    void a_key_that_was_brought_out_during_an_outage_is_found_after_it() {
        accepted(issuer.token("user-1"));
        ECKey next = Issuer.ecKey("ec-2");
        issuer.publish(next);
        issuer.isDown(true);
        clock.advance(Duration.ofSeconds(31));
        String token = Issuer.signed(issuer.claims("user-1").build(), next);
        assertThatThrownBy(() -> byKeys.decode(token).block(SOON)).isInstanceOf(ProblemFault.class);

        issuer.isDown(false);
        clock.advance(Duration.ofSeconds(31));

        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> accepted(token));
    }

    private void accepted(String token) {
        assertThat(byKeys.decode(token).block(SOON)).isNotNull();
    }
}
