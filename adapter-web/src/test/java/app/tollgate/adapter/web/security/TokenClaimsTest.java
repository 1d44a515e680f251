package app.tollgate.adapter.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Issuer;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.reactive.server.WebTestClient;

/// Tokens whose signature is right and whose claims may not be.
@Tag("IDN-1")
class TokenClaimsTest {

    @RegisterExtension
    static final Api API = new Api();

    @Test
    void clocks_may_differ_by_half_a_minute() {
        accepted(signed(claims().expirationTime(secondsFromNow(-29))));
        accepted(signed(claims().notBeforeTime(secondsFromNow(29))));
    }

    @Test
    void a_token_that_never_expires_is_refused() {
        refused(signed(claims().expirationTime(null)), "token_invalid");
    }

    @Test
    void a_token_from_the_future_is_refused() {
        refused(signed(claims().notBeforeTime(secondsFromNow(31))), "token_invalid");
    }

    @Test
    void the_issuer_must_be_ours() {
        refused(signed(claims().issuer("https://issuer.example")), "token_invalid");
        refused(signed(claims().issuer(null)), "token_invalid");
    }

    @Test
    void the_audience_must_be_ours() {
        refused(signed(claims().audience("another")), "token_invalid");
        refused(signed(claims().audience((String) null)), "token_invalid");
        accepted(signed(claims().audience(List.of("another", Issuer.AUDIENCE))));
    }

    @Test
    void tokens_for_nobody_in_particular_are_refused() {
        refused(signed(claims().claim("role", "anon")), "token_invalid");
        refused(signed(claims().subject(null)), "token_invalid");
        refused(signed(claims().subject("")), "token_invalid");
        refused(signed(claims().subject("not printable \u00e9")), "token_invalid");
        refused(signed(claims().subject("x".repeat(128))), "token_invalid");
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
