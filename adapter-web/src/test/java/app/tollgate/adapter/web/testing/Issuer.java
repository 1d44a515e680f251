package app.tollgate.adapter.web.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// An OIDC issuer: signs tokens with keys of its own, and publishes the public halves at a JWKS address.
public final class Issuer {

    public static final String NAME = "https://issuer.example/auth/v1";
    public static final String AUDIENCE = "authenticated";

    private final InstantSource clock;
    private final ECKey ecKey = ecKey("ec-1");
    private final RSAKey rsaKey = rsaKey("rsa-1");
    private final List<JWK> published = new CopyOnWriteArrayList<>(List.of(ecKey, rsaKey));
    private final AtomicInteger fetches = new AtomicInteger();
    private final HttpServer server;
    private volatile boolean down;

    public Issuer(InstantSource clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.createContext("/jwks.json", this::publish);
        server.start();
    }

    public URI jwksUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks.json");
    }

    public int fetches() {
        return fetches.get();
    }

    public void isDown(boolean now) {
        down = now;
    }

    public ECKey ecKey() {
        return ecKey;
    }

    public RSAKey rsaKey() {
        return rsaKey;
    }

    public void publish(JWK key) {
        published.add(key);
    }

    public void withdraw(JWK key) {
        published.remove(key);
    }

    public void stop() {
        server.stop(0);
    }

    /// Valid for ten minutes; to be changed into whatever a test needs.
    public JWTClaimsSet.Builder claims(String subject) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(AUDIENCE)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))))
                .claim("role", "authenticated")
                .claim("email", subject + "@shop.example");
    }

    public String token(String subject) {
        return signed(claims(subject).build(), ecKey);
    }

    public static String signed(JWTClaimsSet claims, ECKey key) {
        return signed(JWSAlgorithm.ES256, key.getKeyID(), claims, () -> new ECDSASigner(key));
    }

    public static String signed(JWTClaimsSet claims, RSAKey key) {
        return signed(JWSAlgorithm.RS256, key.getKeyID(), claims, () -> new RSASSASigner(key));
    }

    public static String signed(JWTClaimsSet claims, byte[] secret, String keyId) {
        return signed(JWSAlgorithm.HS256, keyId, claims, () -> new MACSigner(secret));
    }

    public static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    public static ECKey ecKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    public static RSAKey rsaKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String signed(JWSAlgorithm algorithm, String keyId, JWTClaimsSet claims, Signing signing) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .type(JOSEObjectType.JWT)
                        .keyID(keyId)
                        .build(),
                claims);
        try {
            token.sign(signing.signer());
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
        return token.serialize();
    }

    private void publish(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        byte[] body = new JWKSet(published).toString(true).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(down ? 500 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private interface Signing {

        JWSSigner signer() throws JOSEException;
    }
}
