package app.tollgate.adapter.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.token.ShowSigningKeys;
import app.tollgate.domain.token.KeyId;
import app.tollgate.domain.token.KeyMaterial;
import app.tollgate.domain.token.SigningKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.json.JsonCompareMode;
import reactor.core.publisher.Mono;

@Tag("ACC-6")
class SigningKeysControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String X = "grRswg88rq7NazCHVGi4yITa5MN0nyZnjMl-xeBUDFY";
    private static final String KID = "8GghNY47UxeKSnSD2Rq99gIbC6cbw5m-xZnhkx9s5gs";

    @Test
    void the_public_halves_are_for_everybody_and_may_be_kept() throws ParseException {
        API.world().signingKeys = Mono.just(List.of(key(KID)));
        // Whatever another test has left is over by then.
        API.clock().advance(Duration.ofMinutes(1));

        var answer = API.nobody().get().uri("/.well-known/jwks.json").exchange();

        byte[] body = answer.expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=300, public")
                .expectBody()
                .json("""
                    {"keys":[{"kty":"OKP","crv":"Ed25519","x":"%s","kid":"%s","alg":"EdDSA","use":"sig"}]}\
                    """.formatted(X, KID), JsonCompareMode.STRICT)
                .returnResult()
                .getResponseBody();
        assertThat(JWKSet.parse(new String(body, StandardCharsets.UTF_8)).getKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.isPrivate()).isFalse());
    }

    @Test
    void many_questions_are_one_to_the_store_while_a_key_signs() {
        TestClock clock = new TestClock();
        AtomicInteger reads = new AtomicInteger();
        PublishedKeys published = new PublishedKeys(counted(reads, List.of(key(KID))), clock);

        for (int question = 0; question < 10; question++) {
            assertThat(published.now().block(SOON)).hasSize(1);
        }
        assertThat(reads).hasValue(1);

        clock.advance(Duration.ofSeconds(31));
        assertThat(published.now().block(SOON)).hasSize(1);
        assertThat(reads).hasValue(2);
    }

    @Test
    void keys_of_which_none_signs_are_not_remembered() {
        AtomicInteger reads = new AtomicInteger();
        PublishedKeys published = new PublishedKeys(counted(reads, List.of()), new TestClock());

        assertThat(published.now().block(SOON)).isEmpty();
        int before = reads.get();
        assertThat(published.now().block(SOON)).isEmpty();

        assertThat(reads.get()).isGreaterThan(before);
    }

    private static ShowSigningKeys counted(AtomicInteger reads, List<SigningKey> keys) {
        return () -> Mono.fromSupplier(() -> {
            reads.incrementAndGet();
            return keys;
        });
    }

    private static SigningKey key(String kid) {
        return Tokens.key(new KeyMaterial(new KeyId(kid), X, "plain:"));
    }
}
