package app.tollgate.verification;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;

/// Another service that is shown an access token: it knows the published keys, the JDK, and nothing of ours.
public record Verifier(JWKSet keys) {

    /// What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410).
    private static final byte[] X509_START = HexFormat.of().parseHex("302a300506032b6570032100");

    public static Verifier knowing(String published) {
        try {
            return new Verifier(JWKSet.parse(published));
        } catch (ParseException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /// What the token states, if it is genuine and not over.
    public Optional<JWTClaimsSet> claims(String token, Instant now) {
        try {
            SignedJWT read = SignedJWT.parse(token);
            JWK key = keys.getKeyByKeyId(read.getHeader().getKeyID());
            return key instanceof OctetKeyPair pair && isSignedBy(pair, read)
                    ? Optional.of(read.getJWTClaimsSet()).filter(claims -> isTimely(claims, now))
                    : Optional.empty();
        } catch (ParseException malformed) {
            return Optional.empty();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /// Whether the key that a token names is among those known. The name is the key's thumbprint, so it is that very
    /// key.
    public boolean knowsKeyOf(String token) {
        try {
            return keys.getKeyByKeyId(SignedJWT.parse(token).getHeader().getKeyID()) != null;
        } catch (ParseException malformed) {
            return false;
        }
    }

    private static boolean isTimely(JWTClaimsSet claims, Instant now) {
        return claims.getExpirationTime().after(Date.from(now));
    }

    private static boolean isSignedBy(OctetKeyPair key, SignedJWT token) throws GeneralSecurityException {
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(publicKey(key));
        check.update(token.getSigningInput());
        return token.getHeader().getAlgorithm().equals(JWSAlgorithm.EdDSA)
                && check.verify(token.getSignature().decode());
    }

    private static PublicKey publicKey(OctetKeyPair key) throws GeneralSecurityException {
        byte[] bare = key.getX().decode();
        byte[] encoded = new byte[X509_START.length + bare.length];
        System.arraycopy(X509_START, 0, encoded, 0, X509_START.length);
        System.arraycopy(bare, 0, encoded, X509_START.length, bare.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
