package app.tollgate.adapter.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.tollgate.adapter.web.problem.ProblemFault;
import app.tollgate.adapter.web.testing.Issuer;
import app.tollgate.adapter.web.testing.TestClock;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;

/// The keys behind the check: which are asked for, when, and what happens while they cannot be had.
@Tag("IDN-1")
class TokenDecoderTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SECRET = "a-secret-of-at-least-thirty-two-bytes";

    private final TestClock clock = new TestClock();
    private final Issuer issuer = new Issuer(clock);
    private final TokenDecoder byKeys = new TokenDecoder(
            new TokenSettings(Issuer.NAME, Issuer.AUDIENCE, Optional.of(issuer.jwksUri()), Optional.empty()), clock);
    private final TokenDecoder bySecret = new TokenDecoder(
            new TokenSettings(Issuer.NAME, Issuer.AUDIENCE, Optional.empty(), Optional.of(SECRET)), clock);

    @AfterEach
    void stop() {
        issuer.stop();
    }

    @Test
    void a_configured_secret_accepts_hs256_and_nothing_else() {
        String shared = Issuer.signed(issuer.claims("user-1").build(), SECRET.getBytes(StandardCharsets.UTF_8), "any");

        assertThat(bySecret.decode(shared).block(SOON).getSubject()).isEqualTo("user-1");
        refused(bySecret, issuer.token("user-1"));
        refused(bySecret, Issuer.unsigned(issuer.claims("user-1").build()));
        refused(
                bySecret,
                Issuer.signed(issuer.claims("user-1").build(), (SECRET + "?").getBytes(StandardCharsets.UTF_8), "any"));
    }

    @Test
    void the_keys_are_fetched_once() {
        for (int call = 0; call < 5; call++) {
            assertThat(byKeys.decode(issuer.token("user-1")).block(SOON)).isNotNull();
        }

        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void a_new_key_is_found_at_once_when_the_known_ones_have_some_age() {
        accepted(issuer.token("user-1"));
        ECKey next = Issuer.ecKey("ec-2");
        issuer.publish(next);
        clock.advance(Duration.ofSeconds(31));

        accepted(Issuer.signed(issuer.claims("user-1").build(), next));
    }

    @Test
    void unknown_keys_of_forgers_cost_the_issuer_one_request_in_half_a_minute() {
        accepted(issuer.token("user-1"));
        clock.advance(Duration.ofSeconds(31));

        for (int forgery = 0; forgery < 5; forgery++) {
            refused(byKeys, Issuer.signed(issuer.claims("user-1").build(), Issuer.ecKey("unknown-" + forgery)));
        }

        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @Test
    void forgers_do_not_hold_up_others_while_the_issuer_is_down() {
        accepted(issuer.token("user-1"));
        issuer.isDown(true);

        refused(byKeys, Issuer.signed(issuer.claims("user-1").build(), Issuer.ecKey("unknown")));
        accepted(issuer.token("user-1"));
    }

    @Test
    void a_withdrawn_key_stops_counting() {
        accepted(issuer.token("user-1"));
        issuer.withdraw(issuer.ecKey());

        await().atMost(SOON).untilAsserted(() -> {
            clock.advance(Duration.ofHours(25));
            refused(byKeys, issuer.token("user-1"));
        });
    }

    @Test
    void known_keys_go_on_while_the_issuer_is_down() {
        accepted(issuer.token("user-1"));
        issuer.isDown(true);
        clock.advance(Duration.ofMinutes(11));

        accepted(issuer.token("user-1"));
    }

    @Test
    void the_token_does_not_choose_the_algorithm() {
        OctetSequenceKey shared = new OctetSequenceKey.Builder(SECRET.getBytes(StandardCharsets.UTF_8))
                .keyID("shared")
                .build();
        issuer.publish(shared);

        refused(
                byKeys,
                Issuer.signed(issuer.claims("user-1").build(), SECRET.getBytes(StandardCharsets.UTF_8), "shared"));
        assertThat(issuer.fetches()).as("no keys are looked for").isZero();
    }

    @Test
    void a_token_that_cannot_be_checked_is_not_called_invalid() {
        issuer.isDown(true);

        assertThatThrownBy(() -> byKeys.decode(issuer.token("user-1")).block(SOON))
                .isInstanceOf(ProblemFault.class)
                .hasMessage("identity_unavailable");

        issuer.isDown(false);
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> accepted(issuer.token("user-1")));
    }

    private void accepted(String token) {
        assertThat(byKeys.decode(token).block(SOON)).isNotNull();
    }

    private static void refused(TokenDecoder decoder, String token) {
        assertThatThrownBy(() -> decoder.decode(token).block(SOON)).isInstanceOf(BadJwtException.class);
    }
}
