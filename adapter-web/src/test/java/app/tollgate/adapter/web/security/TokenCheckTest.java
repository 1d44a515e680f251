package app.tollgate.adapter.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Issuer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/// Tokens of every kind at a route that takes any customer.
@Tag("IDN-1")
class TokenCheckTest {

    @RegisterExtension
    static final Api API = new Api();

    @Test
    void tokens_signed_with_es256_and_rs256_are_accepted() {
        String elliptic = API.issuer().token(API.newSubject("user"));
        String rsa = Issuer.signed(claims().build(), API.issuer().rsaKey());

        accepted(elliptic);
        accepted(rsa);
    }

    @Test
    void without_a_token_one_is_asked_for() {
        var answer = API.nobody().get().uri("/api/subscriptions/status").exchange();

        answer.expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tollgate\"")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unauthenticated");
    }

    @Test
    void a_token_counts_in_the_authorization_header_alone() {
        String token = API.issuer().token(API.newSubject("user"));

        var answer = API.nobody()
                .get()
                .uri("/api/subscriptions/status?access_token={token}", token)
                .exchange();

        answer.expectStatus().isUnauthorized();
    }

    @Test
    void an_expired_token_is_said_to_be_expired() {
        String token = signed(claims().expirationTime(secondsFromNow(-31)));

        refused(token, "token_expired");
    }

    @Test
    void an_expired_token_of_somebody_else_is_only_said_to_be_invalid() {
        String token = signed(claims().issuer("https://evil.example").expirationTime(secondsFromNow(-3600)));

        refused(token, "token_invalid");
    }

    @Test
    void a_changed_payload_is_refused() {
        String mine = API.issuer().token(API.newSubject("user"));
        String other = API.issuer().token("admin-0");
        String forged = mine.split("\\.")[0] + "." + other.split("\\.")[1] + "." + mine.split("\\.")[2];

        refused(forged, "token_invalid");
    }

    @Test
    void a_foreign_key_under_our_key_id_is_refused() {
        ECKey foreign = Issuer.ecKey(API.issuer().ecKey().getKeyID());

        refused(Issuer.signed(claims().build(), foreign), "token_invalid");
    }

    @Test
    void an_unsigned_token_is_refused() {
        refused(Issuer.unsigned(claims().build()), "token_invalid");
    }

    @Test
    void a_public_key_is_no_shared_secret() throws JOSEException {
        RSAKey key = API.issuer().rsaKey();
        RSAPublicKey published = key.toRSAPublicKey();

        refused(Issuer.signed(claims().build(), published.getEncoded(), key.getKeyID()), "token_invalid");
        refused(
                Issuer.signed(
                        claims().build(),
                        key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8),
                        key.getKeyID()),
                "token_invalid");
    }

    @Test
    void noise_is_refused() {
        for (String noise : List.of("a", "a.b.c", "....", "eyJhbGciOiJFUzI1NiJ9.e30.")) {
            refused(noise, "token_invalid");
        }
    }

    @Test
    void nothing_is_said_of_why_a_token_is_invalid() {
        String token = signed(claims().issuer("https://evil.example"));

        var answer = client(token).get().uri("/api/subscriptions/status").exchange();

        answer.expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tollgate\", error=\"invalid_token\"")
                .expectBody(String.class)
                .value(body -> assertThat(body).doesNotContain("iss").doesNotContain("evil"));
    }

    private static JWTClaimsSet.Builder claims() {
        return API.issuer().claims(API.newSubject("user")).issueTime(secondsFromNow(-7200));
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        return Issuer.signed(claims.build(), API.issuer().ecKey());
    }

    private static Date secondsFromNow(int seconds) {
        Instant moment = API.clock().instant().plus(Duration.ofSeconds(seconds));
        return Date.from(moment);
    }

    private static void accepted(String token) {
        client(token)
                .get()
                .uri("/api/subscriptions/status")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static void refused(String token, String code) {
        int known = API.world().recognized.size();

        var answer = client(token).get().uri("/api/subscriptions/status").exchange();

        answer.expectStatus().isUnauthorized().expectBody().jsonPath("$.code").isEqualTo(code);
        assertThat(API.world().recognized).as("nobody was let in").hasSize(known);
    }

    private static WebTestClient client(String token) {
        return API.withToken(token);
    }
}
