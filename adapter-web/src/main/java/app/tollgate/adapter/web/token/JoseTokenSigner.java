package app.tollgate.adapter.web.token;

import app.tollgate.adapter.web.access.AccessClaims;
import app.tollgate.application.port.signing.TokenSigner;
import app.tollgate.domain.token.AccessGrant;
import app.tollgate.domain.token.KeyId;
import app.tollgate.domain.token.KeyMaterial;
import app.tollgate.domain.token.SigningKey;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Date;
import reactor.core.publisher.Mono;

/// Access tokens as compact JWS, signed with Ed25519 (RFC 8037).
public final class JoseTokenSigner implements TokenSigner {

    private final String issuer;
    private final KeySafe safe;

    public JoseTokenSigner(AccessTokenSettings settings) {
        this.issuer = settings.issuer();
        this.safe = new KeySafe(settings.keySecret(), new SecureRandom());
    }

    @Override
    public Mono<KeyMaterial> newKey() {
        return Mono.fromCallable(this::make);
    }

    @Override
    public Mono<Boolean> canUse(SigningKey key) {
        return Mono.fromSupplier(() -> safe.open(key.material()).isPresent());
    }

    @Override
    public Mono<String> sign(AccessGrant grant, SigningKey key) {
        return Mono.fromCallable(() -> token(grant, key));
    }

    private KeyMaterial make() throws JOSEException {
        KeyPair pair = Ed25519.newPair();
        Base64URL bare = Ed25519.bare(pair.getPublic());
        KeyId id = new KeyId(new OctetKeyPair.Builder(Curve.Ed25519, bare)
                .build()
                .computeThumbprint()
                .toString());
        return new KeyMaterial(
                id, bare.toString(), safe.keep(id, pair.getPrivate().getEncoded()));
    }

    private String token(AccessGrant grant, SigningKey key) throws JOSEException {
        byte[] privateKey = safe.open(key.material())
                .orElseThrow(() -> new IllegalStateException(
                        "the signing key " + key.id().value() + " was sealed under another secret"));
        SignedJWT token = new SignedJWT(headerFor(key), claimsOf(grant));
        token.sign(new Ed25519(privateKey));
        return token.serialize();
    }

    private static JWSHeader headerFor(SigningKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .type(JOSEObjectType.JWT)
                .keyID(key.id().value())
                .build();
    }

    private JWTClaimsSet claimsOf(AccessGrant grant) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(grant.customer().value())
                .issueTime(Date.from(grant.issuedAt()))
                .expirationTime(Date.from(grant.expiresAt()))
                .jwtID(grant.id().toString());
        AccessClaims.of(grant.decision()).forEach(claims::claim);
        return claims.build();
    }
}
