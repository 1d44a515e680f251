package app.tollgate.adapter.web.token;

import app.tollgate.application.token.ShowSigningKeys;
import app.tollgate.domain.token.SigningKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The public halves of the keys that sign access tokens, for everybody who verifies one (ACC-6).
@RestController
@Tag(name = "Access")
@SecurityRequirements
public final class SigningKeysController {

    /// Short against the notice a key gets before it signs.
    private static final CacheControl FOR_EVERYBODY =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final PublishedKeys keys;

    public SigningKeysController(ShowSigningKeys showSigningKeys, InstantSource clock) {
        this.keys = new PublishedKeys(showSigningKeys, clock);
    }

    @GetMapping("/.well-known/jwks.json")
    @Operation(summary = "The keys that access tokens are verified with; may be kept for an hour")
    Mono<ResponseEntity<KeySetJson>> published() {
        return keys.now()
                .map(KeySetJson::of)
                .map(set -> ResponseEntity.ok().cacheControl(FOR_EVERYBODY).body(set));
    }

    /// RFC 7517.
    record KeySetJson(List<KeyJson> keys) {

        static KeySetJson of(List<SigningKey> keys) {
            return new KeySetJson(keys.stream().map(KeyJson::of).toList());
        }
    }

    /// RFC 8037.
    record KeyJson(String kty, String crv, String x, String kid, String alg, String use) {

        static KeyJson of(SigningKey key) {
            return new KeyJson(
                    "OKP", "Ed25519", key.material().publicKey(), key.id().value(), "EdDSA", "sig");
        }
    }
}
