package app.tollgate.adapter.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessSource;
import app.tollgate.domain.access.AccessStatus;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.token.KeyMaterial;
import app.tollgate.domain.token.SigningKey;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACC-6")
class JoseTokenSignerTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String SECRET = "a secret of the operator, long enough";

    private final JoseTokenSigner signer = signer(Optional.empty());
    private final SigningKey key = Tokens.key(newKey(signer));

    @Test
    void a_token_verifies_with_the_public_half_alone() {
        assertThat(Tokens.verifies(token(), key.material().publicKey())).isTrue();
    }

    @Test
    void a_token_does_not_verify_with_another_key() {
        assertThat(Tokens.verifies(token(), newKey(signer).publicKey())).isFalse();
    }

    @Test
    void a_token_of_which_any_letter_was_changed_does_not_verify() {
        String token = token();
        int signature = token.lastIndexOf('.') + 1;

        for (int place = 0; place < signature - 1; place += 7) {
            char other = token.charAt(place) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, place) + other + token.substring(place + 1);
            assertThat(Tokens.verifies(changed, key.material().publicKey()))
                    .as("place %s", place)
                    .isFalse();
        }
    }

    @Test
    void a_token_states_the_decision_in_the_words_of_the_api() throws ParseException {
        SignedJWT token = SignedJWT.parse(token());

        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.EdDSA);
        assertThat(token.getHeader().getKeyID()).isEqualTo(key.id().value());
        assertThat(token.getJWTClaimsSet().getClaims())
                .isEqualTo(Map.ofEntries(
                        Map.entry("iss", "https://api.shop.example"),
                        Map.entry("sub", "anna"),
                        Map.entry("iat", Date.from(TestClock.NOW)),
                        Map.entry("exp", Date.from(TestClock.NOW.plusSeconds(300))),
                        Map.entry("jti", "01890000-0000-7000-8000-000000000001"),
                        Map.entry("plan", "pro_monthly"),
                        Map.entry("tier", "pro"),
                        Map.entry("limits", Map.of("repairs", 500L, "teams", "unlimited")),
                        Map.entry("full_access", true),
                        Map.entry("status", "active"),
                        Map.entry("reason", "subscription_paid"),
                        Map.entry("areas", List.of("settings", "pricing", "app")),
                        Map.entry("as_of", TestClock.NOW.getEpochSecond() - 60)));
    }

    @Test
    void without_a_plan_there_is_no_such_claim() throws ParseException {
        AccessDecision none = new AccessDecision(
                false,
                AccessStatus.NONE,
                new Tier("free"),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                AccessReason.NO_SUBSCRIPTION,
                TestClock.NOW,
                AccessSource.LOCAL);

        String token = signer.sign(Tokens.grant(none), key).block(SOON);

        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getClaims())
                .doesNotContainKey("plan")
                .containsEntry("full_access", false);
    }

    @Test
    void a_key_is_named_by_its_thumbprint() throws Exception {
        OctetKeyPair published = new OctetKeyPair.Builder(
                        Curve.Ed25519, new Base64URL(key.material().publicKey()))
                .build();

        assertThat(key.id().value()).isEqualTo(published.computeThumbprint().toString());
    }

    @Test
    void a_key_sealed_under_a_secret_is_used_by_whoever_has_it() {
        JoseTokenSigner sealing = signer(Optional.of(SECRET));
        SigningKey sealed = Tokens.key(newKey(sealing));

        String token = signer(Optional.of(SECRET))
                .sign(Tokens.grant(Tokens.PRO), sealed)
                .block(SOON);

        assertThat(Tokens.verifies(token, sealed.material().publicKey())).isTrue();
        assertThat(signer(Optional.of(SECRET)).canUse(sealed).block(SOON)).isTrue();
        assertThat(signer(Optional.of(SECRET + "!")).canUse(sealed).block(SOON)).isFalse();
        assertThat(signer.canUse(sealed).block(SOON)).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> signer.sign(Tokens.grant(Tokens.PRO), sealed).block(SOON));
    }

    @Test
    void a_key_stored_before_there_was_a_secret_is_still_used() {
        assertThat(signer(Optional.of(SECRET)).canUse(key).block(SOON)).isTrue();
    }

    private String token() {
        return signer.sign(Tokens.grant(Tokens.PRO), key).block(SOON);
    }

    private static KeyMaterial newKey(JoseTokenSigner signer) {
        return signer.newKey().block(SOON);
    }

    private static JoseTokenSigner signer(Optional<String> secret) {
        return new JoseTokenSigner(new AccessTokenSettings("https://api.shop.example", secret));
    }
}
