package app.tollgate.bench.stage;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/// An identity provider: ES256 tokens with the claims Supabase writes, and the key behind them as a JWK set.
public final class Tokens implements AutoCloseable {

    static final String ISSUER = "https://issuer.bench.example/auth/v1";
    static final String AUDIENCE = "authenticated";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final int COORDINATE_BYTES = 32;
    private static final String HEAD = """
        {"alg":"ES256","kid":"bench","typ":"JWT"}\
        """;
    private static final String CLAIMS = """
        {"iss":"%s","sub":"%s","aud":"%s","exp":%d,"iat":%d,"email":"%s","phone":"",\
        "app_metadata":{"provider":"email","providers":["email"]},"user_metadata":{"email_verified":true},\
        "role":"authenticated","aal":"aal1","amr":[{"method":"password","timestamp":%d}],\
        "session_id":"%s","is_anonymous":false}\
        """;

    private final KeyPair keys;
    private final Instant now;
    private final DisposableServer server;

    private Tokens(KeyPair keys, Instant now) {
        this.keys = keys;
        this.now = now;
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.get(
                        "/jwks.json",
                        (_, response) -> response.header("Content-Type", "application/json")
                                .sendString(Mono.fromSupplier(this::keySet))))
                .bindNow();
    }

    public static Tokens issuedAt(Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new Tokens(generator.generateKeyPair(), now);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String keysUrl() {
        return "http://127.0.0.1:" + server.port() + "/jwks.json";
    }

    /// A token for a customer, with the e-mail address they are stored with.
    public String of(Person person) {
        long second = now.getEpochSecond();
        String claims = CLAIMS.formatted(
                ISSUER,
                person.id(),
                AUDIENCE,
                second + LIFETIME.toSeconds(),
                second,
                person.email(),
                second,
                person.id());
        String text = encoded(HEAD) + "." + encoded(claims);
        return text + "." + signatureOf(text);
    }

    @Override
    public void close() {
        server.disposeNow();
    }

    private String signatureOf(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String keySet() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return """
            {"keys":[{"kty":"EC","crv":"P-256","kid":"bench","use":"sig","alg":"ES256","x":"%s","y":"%s"}]}\
            """.formatted(coordinate(point.getAffineX()), coordinate(point.getAffineY()));
    }

    private static String coordinate(BigInteger value) {
        byte[] signed = value.toByteArray();
        byte[] bytes = new byte[COORDINATE_BYTES];
        int length = Math.min(signed.length, COORDINATE_BYTES);
        System.arraycopy(signed, signed.length - length, bytes, COORDINATE_BYTES - length, length);
        return BASE64.encodeToString(bytes);
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
