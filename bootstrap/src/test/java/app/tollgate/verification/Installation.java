package app.tollgate.verification;

import app.tollgate.adapter.web.token.AccessTokenSettings;
import app.tollgate.adapter.web.token.JoseTokenSigner;
import app.tollgate.application.port.store.SigningKeys;
import app.tollgate.application.token.IssueAccessToken.Outcome;
import app.tollgate.application.token.TokenHouse;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessSource;
import app.tollgate.domain.access.AccessStatus;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.token.SigningKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// One instance of the service with the real signer, as far as access tokens go.
final class Installation {

    static final Duration SOON = Duration.ofSeconds(20);

    private final TokenHouse house;

    Installation(SigningKeys keys, Duration life, InstantSource clock) {
        var signer = new JoseTokenSigner(new AccessTokenSettings("https://api.shop.example", Optional.empty()));
        var decision = new AccessDecision(
                false,
                AccessStatus.NONE,
                new Tier("free"),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                AccessReason.NO_SUBSCRIPTION,
                clock.instant(),
                AccessSource.LOCAL);
        house = new TokenHouse(keys, signer, _ -> Mono.just(decision), life, clock);
    }

    TokenHouse house() {
        return house;
    }

    /// Empty when none is handed out at the moment.
    Optional<String> token() {
        return switch (house.issue().issue(new CustomerId("anna")).block(SOON)) {
            case Outcome.Issued issued -> Optional.of(issued.token());
            case Outcome.NoKeyYet() -> Optional.empty();
        };
    }

    Verifier verifierOfNow() {
        List<JWK> keys = house.show().published().block(SOON).stream()
                .map(Installation::published)
                .toList();
        return new Verifier(new JWKSet(keys));
    }

    private static JWK published(SigningKey key) {
        return new OctetKeyPair.Builder(
                        Curve.Ed25519, new Base64URL(key.material().publicKey()))
                .keyID(key.id().value())
                .build();
    }
}
