package app.tollgate.development;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/// An identity provider for development: signs tokens with a key of its own and serves that key on the loopback.
public final class Issuer implements AutoCloseable {

    public static final String NAME = "https://issuer.tollgate.example";
    public static final String AUDIENCE = "authenticated";

    /// Longer than anyone travels in the demo's time.
    private static final Duration LIFETIME = Duration.ofDays(3650);

    private static final Duration ISSUED_BEFORE = Duration.ofDays(1);

    private final ECKey key;
    private final InstantSource clock;
    private final DisposableServer server;

    private Issuer(ECKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
        String keys = new JWKSet(key.toPublicJWK()).toString();
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.get(
                        "/jwks.json",
                        (_, response) -> response.header("Content-Type", "application/json")
                                .sendString(Mono.just(keys))))
                .bindNow();
    }

    /// Nothing is kept.
    public static Issuer start(InstantSource clock) {
        try {
            return new Issuer(newKey(), clock);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Issuer start(Path keyFile, InstantSource clock) {
        try {
            if (!Files.exists(keyFile)) {
                Files.writeString(keyFile, newKey().toJSONString());
            }
            return new Issuer(ECKey.parse(Files.readString(keyFile)), clock);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JOSEException | ParseException failure) {
            throw new IllegalStateException("the key in " + keyFile + " cannot be used", failure);
        }
    }

    public String keysUrl() {
        return "http://127.0.0.1:" + server.port() + "/jwks.json";
    }

    String tokenFor(Person person) {
        return tokenFor(person.subject(), person.email(), person.fullName(), LIFETIME);
    }

    /// A negative `lifetime` gives a token that has expired.
    public String tokenFor(String subject, String email, String fullName, Duration lifetime) {
        Instant now = clock.instant();
        return signed(new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(AUDIENCE)
                .subject(subject)
                .issueTime(Date.from(now.minus(ISSUED_BEFORE)))
                .expirationTime(Date.from(now.plus(lifetime)))
                .claim("email", email)
                .claim("email_verified", true)
                .claim("name", fullName)
                .claim("role", "authenticated")
                .build());
    }

    @Override
    public void close() {
        server.disposeNow();
    }

    private String signed(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ECKey newKey() throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID("development").generate();
    }
}
