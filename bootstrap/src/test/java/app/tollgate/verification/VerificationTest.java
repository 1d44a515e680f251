package app.tollgate.verification;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.testing.InMemorySigningKeys;
import app.tollgate.application.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a service that is shown a token finds out by itself.
@Tag("ACC-6")
class VerificationTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00.5Z");
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Installation ours = installation();
    private final String token = ours.token().orElseThrow();

    @Test
    void a_token_is_verified_from_the_published_keys_alone() {
        assertThat(ours.verifierOfNow().claims(token, NOW)).hasValueSatisfying(claims -> {
            assertThat(claims.getSubject()).isEqualTo("anna");
            assertThat(claims.getIssuer()).isEqualTo("https://api.shop.example");
            assertThat(claims.getClaim("full_access")).isEqualTo(false);
        });
    }

    @Test
    void a_token_is_over_when_it_says_so() {
        Verifier verifier = ours.verifierOfNow();

        assertThat(verifier.claims(token, NOW.plus(LIFE).minusMillis(501))).isPresent();
        assertThat(verifier.claims(token, NOW.plus(LIFE))).isEmpty();
    }

    @Test
    void a_token_that_promises_more_than_was_signed_is_refused() {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"full_access\":false", "\"full_access\":true");
        String more = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));

        assertThat(ours.verifierOfNow().claims(parts[0] + "." + more + "." + parts[2], NOW))
                .isEmpty();
    }

    @Test
    void a_token_of_another_installation_is_refused_whatever_key_it_names() {
        String theirs = installation().token().orElseThrow();
        String ourHeader = token.split("\\.")[0];

        assertThat(ours.verifierOfNow().claims(theirs, NOW)).isEmpty();
        assertThat(ours.verifierOfNow().claims(ourHeader + theirs.substring(theirs.indexOf('.')), NOW))
                .isEmpty();
    }

    private static Installation installation() {
        return new Installation(new InMemorySigningKeys(), LIFE, new MovableClock(NOW));
    }
}
