package app.tollgate.adapter.persistence.token;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.application.port.store.SigningKeys;
import app.tollgate.application.testing.SigningKeysContract;
import app.tollgate.domain.token.KeyId;
import app.tollgate.domain.token.KeyMaterial;
import app.tollgate.domain.token.SigningKey;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

class R2dbcSigningKeysTest implements SigningKeysContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Override
    public SigningKeys signingKeys() {
        return DATABASE.get(SigningKeys.class);
    }

    @Test
    @Tag("ACC-6")
    void of_many_keys_for_one_turn_at_once_one_is_kept() {
        List<Boolean> added = Flux.range(10, 64)
                .flatMap(number -> signingKeys().add(numbered(number)), 64)
                .collectList()
                .block(SOON);

        assertThat(added).hasSize(64).containsOnlyOnce(true);
        assertThat(DATABASE.count("access_signing_key")).isEqualTo(1);
    }

    private static SigningKey numbered(int number) {
        SigningKey key = SigningKeysContract.key(1, NOW);
        return new SigningKey(
                1, new KeyMaterial(new KeyId(number + "x".repeat(41)), "public", "plain:"), NOW, key.times());
    }
}
