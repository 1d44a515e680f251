package app.tollgate.adapter.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.tollgate.adapter.web.testing.Issuer;
import app.tollgate.adapter.web.testing.TestClock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

@Tag("IDN-1")
class VerifiedTokensTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestClock clock = new TestClock();
    private final Issuer issuer = new Issuer(clock);
    private final AtomicInteger checks = new AtomicInteger();
    private final VerifiedTokens tokens = new VerifiedTokens(
            counting(new TokenDecoder(
                    new TokenSettings(Issuer.NAME, Issuer.AUDIENCE, Optional.of(issuer.jwksUri()), Optional.empty()),
                    clock)),
            clock);

    @AfterEach
    void stop() {
        issuer.stop();
    }

    @Test
    void a_token_is_checked_once_in_a_minute() {
        String token = issuer.token("user-1");

        assertThat(subjectOf(token)).isEqualTo("user-1");
        assertThat(subjectOf(token)).isEqualTo("user-1");
        assertThat(checks).hasValue(1);

        clock.advance(Duration.ofSeconds(61));
        assertThat(subjectOf(token)).isEqualTo("user-1");
        assertThat(checks).hasValue(2);
    }

    @Test
    void what_is_remembered_of_one_token_says_nothing_about_another() {
        String token = issuer.token("user-1");
        assertThat(subjectOf(token)).isEqualTo("user-1");

        assertThat(subjectOf(issuer.token("user-2"))).isEqualTo("user-2");
        refused(token.substring(0, token.length() - 8) + "AAAAAAAA");
        refused(Issuer.signed(issuer.claims("user-1").build(), Issuer.ecKey("unknown")));
    }

    @Test
    void nothing_remembered_outlives_the_token() {
        String token = expiringAfter(Duration.ofSeconds(10));
        assertThat(subjectOf(token)).isEqualTo("user-1");

        clock.advance(Duration.ofSeconds(10));
        assertThat(subjectOf(token)).as("within the skew, and checked for it").isEqualTo("user-1");
        assertThat(checks).hasValue(2);

        clock.advance(Duration.ofSeconds(31));
        refused(token);
    }

    @Test
    void a_refusal_is_not_remembered() {
        String early = Issuer.signed(
                issuer.claims("user-1")
                        .notBeforeTime(Date.from(clock.instant().plusSeconds(60)))
                        .build(),
                issuer.ecKey());
        refused(early);

        clock.advance(Duration.ofSeconds(61));

        assertThat(subjectOf(early)).isEqualTo("user-1");
    }

    @Test
    void a_withdrawn_key_stops_counting_for_tokens_that_are_remembered() {
        String token = expiringAfter(Duration.ofDays(30));
        assertThat(subjectOf(token)).isEqualTo("user-1");
        issuer.withdraw(issuer.ecKey());

        clock.advance(Duration.ofMinutes(10));

        await().atMost(SOON).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(61));
            refused(token);
        });
    }

    private String expiringAfter(Duration time) {
        return Issuer.signed(
                issuer.claims("user-1")
                        .expirationTime(Date.from(clock.instant().plus(time)))
                        .build(),
                issuer.ecKey());
    }

    private String subjectOf(String token) {
        return tokens.identityOf(token).block(SOON).id().value();
    }

    private void refused(String token) {
        assertThatThrownBy(() -> tokens.identityOf(token).block(SOON)).isInstanceOf(JwtException.class);
    }

    private ReactiveJwtDecoder counting(TokenDecoder decoder) {
        return token -> {
            checks.incrementAndGet();
            return decoder.decode(token);
        };
    }
}
