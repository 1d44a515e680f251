package app.tollgate.adapter.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Set;

/// Ed25519 by the JDK's own provider. Nimbus would do the same with a library of Google's that nothing else here needs.
final class Ed25519 extends BaseJWSProvider implements JWSSigner {

    private static final String NAME = "Ed25519";

    /// The bare key is the end of its X.509 form (RFC 8410).
    private static final int PUBLIC_BYTES = 32;

    private final PrivateKey key;

    /// `key` is PKCS #8.
    Ed25519(byte[] key) {
        super(Set.of(JWSAlgorithm.EdDSA));
        try {
            this.key = KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("the stored key is none of Ed25519", unreadable);
        }
    }

    static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }

    static Base64URL bare(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length));
    }

    @Override
    public Base64URL sign(JWSHeader header, byte[] input) throws JOSEException {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(input);
            return Base64URL.encode(signature.sign());
        } catch (GeneralSecurityException failure) {
            throw new JOSEException("cannot sign", failure);
        }
    }
}
