package app.tollgate.adapter.web.security;

import app.tollgate.adapter.web.problem.ProblemFault;
import app.tollgate.adapter.web.problem.ProblemType;
import com.nimbusds.jose.jwk.source.JWKSecurityContextJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import java.net.URI;
import java.time.InstantSource;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/// Checks a token's signature by the one way that was configured, and then what it says.
///
/// A token that could not be checked, because the issuer's keys cannot be had, is no bad token: that is a
/// [ProblemType#IDENTITY_UNAVAILABLE].
final class TokenDecoder implements ReactiveJwtDecoder {

    private final NimbusReactiveJwtDecoder decoder;

    TokenDecoder(TokenSettings settings, InstantSource clock) {
        this.decoder = settings.jwksUri()
                .map(uri -> withKeys(uri, clock))
                .orElseGet(() -> withSecret(settings.hs256Secret().orElseThrow()));
        decoder.setJwtValidator(TokenRules.of(settings, clock));
    }

    @Override
    public Mono<Jwt> decode(String token) {
        return Mono.defer(() -> decoder.decode(token))
                .onErrorMap(IllegalStateException.class, TokenDecoder::keysUnavailable);
    }

    private static NimbusReactiveJwtDecoder withKeys(URI uri, InstantSource clock) {
        IssuerKeys keys = new IssuerKeys(uri, WebClient.create(), clock);
        return NimbusReactiveJwtDecoder.withJwkSource(keys::of)
                .jwtProcessorCustomizer(processor -> processor.setJWSKeySelector(
                        new JWSVerificationKeySelector<>(IssuerKeys.ALGORITHMS, new JWKSecurityContextJWKSet())))
                .build();
    }

    private static NimbusReactiveJwtDecoder withSecret(String secret) {
        return NimbusReactiveJwtDecoder.withSecretKey(
                        new SecretKeySpec(TokenSettings.bytes(secret), MacAlgorithm.HS256.getName()))
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
    }

    private static ProblemFault keysUnavailable(IllegalStateException fault) {
        return new ProblemFault(
                ProblemType.IDENTITY_UNAVAILABLE
                        .problem("The issuer's keys cannot be had. Ask again in a moment.")
                        .retrySoon(),
                fault);
    }
}
