package app.tollgate.application.port.signing;

import app.tollgate.domain.token.AccessGrant;
import app.tollgate.domain.token.KeyMaterial;
import app.tollgate.domain.token.SigningKey;
import reactor.core.publisher.Mono;

/// Makes keys and signs with them. How a private half is kept is known here alone.
public interface TokenSigner {

    Mono<KeyMaterial> newKey();

    /// False when the private half cannot be opened: it was sealed under another secret.
    Mono<Boolean> canUse(SigningKey key);

    /// The token, ready to be handed out.
    Mono<String> sign(AccessGrant grant, SigningKey key);
}
