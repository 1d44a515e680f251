package app.tollgate.domain.token;

/// Both halves of a key. The public one is Ed25519's 32 bytes in base64url, as a JWK's `x`; the private one is in
/// whatever form the signer keeps it, and only the signer reads it.
public record KeyMaterial(KeyId id, String publicKey, String keptPrivateKey) {

    /// Says everything but the private half.
    @Override
    public String toString() {
        return "KeyMaterial[id=" + id.value() + ", publicKey=" + publicKey + ", keptPrivateKey=***]";
    }
}
