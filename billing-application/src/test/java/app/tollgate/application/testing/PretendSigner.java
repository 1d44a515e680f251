package app.tollgate.application.testing;

import app.tollgate.application.port.signing.TokenSigner;
import app.tollgate.domain.token.AccessGrant;
import app.tollgate.domain.token.KeyId;
import app.tollgate.domain.token.KeyMaterial;
import app.tollgate.domain.token.SigningKey;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/// Signs by writing the key's name beside what is signed. Opens only keys that were made under the same secret.
public final class PretendSigner implements TokenSigner {

    private final String secret;
    private final AtomicInteger made = new AtomicInteger();

    public PretendSigner(String secret) {
        this.secret = secret;
    }

    public int made() {
        return made.get();
    }

    @Override
    public Mono<KeyMaterial> newKey() {
        return Mono.fromSupplier(() -> {
            String name = secret + made.incrementAndGet();
            return new KeyMaterial(new KeyId(name + "x".repeat(43 - name.length())), "public-" + name, secret);
        });
    }

    @Override
    public Mono<Boolean> canUse(SigningKey key) {
        return Mono.just(key.material().keptPrivateKey().equals(secret));
    }

    @Override
    public Mono<String> sign(AccessGrant grant, SigningKey key) {
        return Mono.just(grant.customer().value() + " until " + grant.expiresAt() + " by turn " + key.turn());
    }
}
