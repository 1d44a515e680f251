package app.tollgate.adapter.web.token;

import app.tollgate.domain.token.KeyId;
import app.tollgate.domain.token.KeyMaterial;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// How the private half of a key lies in the database: sealed with AES-256-GCM when there is a secret, else in plain.
///
/// A word in front says which, so that keys stored before a secret was set are still read. What is sealed is bound to
/// its key id: a row whose private half was exchanged does not open.
final class KeySafe {

    private static final String PLAIN = "plain:";
    private static final String SEALED = "aes-256-gcm:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "tollgate access signing keys".getBytes(StandardCharsets.US_ASCII);

    private final Optional<SecretKey> seal;
    private final SecureRandom random;

    KeySafe(Optional<String> secret, SecureRandom random) {
        this.seal = secret.map(KeySafe::sealFrom);
        this.random = random;
    }

    String keep(KeyId id, byte[] privateKey) {
        return seal.map(key -> SEALED + text(sealed(key, id, privateKey))).orElseGet(() -> PLAIN + text(privateKey));
    }

    /// Empty when it was sealed under another secret, or there is none now.
    Optional<byte[]> open(KeyMaterial material) {
        String kept = material.keptPrivateKey();
        return kept.startsWith(PLAIN)
                ? Optional.of(bytes(kept.substring(PLAIN.length())))
                : seal.flatMap(key -> opened(key, material.id(), bytes(kept.substring(SEALED.length()))));
    }

    private byte[] sealed(SecretKey key, KeyId id, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, id, nonce).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES-GCM", impossible);
        }
    }

    private static Optional<byte[]> opened(SecretKey key, KeyId id, byte[] kept) {
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] sealed = new byte[kept.length - NONCE_BYTES];
        ByteBuffer.wrap(kept).get(nonce).get(sealed);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, id, nonce).doFinal(sealed));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES-GCM", impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, KeyId id, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.value().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static SecretKey sealFrom(String secret) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(AccessTokenSettings.bytes(secret))
                                    .thenExpand(PURPOSE, KEY_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK from 25 on has HKDF", impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
