package app.tollgate.adapter.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.tollgate.domain.token.KeyId;
import app.tollgate.domain.token.KeyMaterial;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACC-6")
class KeySafeTest {

    private static final KeyId ID = new KeyId("a".repeat(43));
    private static final byte[] KEY = "the private half".getBytes(StandardCharsets.US_ASCII);
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final KeySafe sealing = new KeySafe(Optional.of(SECRET), new SecureRandom());
    private final KeySafe plain = new KeySafe(Optional.empty(), new SecureRandom());

    @Test
    void what_is_sealed_shows_nothing_and_opens_again() {
        String kept = sealing.keep(ID, KEY);

        assertThat(kept)
                .startsWith("aes-256-gcm:")
                .doesNotContain(plain.keep(ID, KEY).substring(6));
        assertThat(sealing.open(material(ID, kept))).hasValue(KEY);
        assertThat(sealing.keep(ID, KEY)).isNotEqualTo(kept);
    }

    @Test
    void what_is_sealed_opens_for_its_own_key_id_alone() {
        String kept = sealing.keep(ID, KEY);

        assertThat(sealing.open(material(new KeyId("b".repeat(43)), kept))).isEmpty();
    }

    @Test
    void another_secret_or_none_opens_nothing() {
        String kept = sealing.keep(ID, KEY);

        assertThat(new KeySafe(Optional.of(SECRET + "0"), new SecureRandom()).open(material(ID, kept)))
                .isEmpty();
        assertThat(plain.open(material(ID, kept))).isEmpty();
    }

    @Test
    void what_lies_in_plain_is_read_with_and_without_a_secret() {
        String kept = plain.keep(ID, KEY);

        assertThat(plain.open(material(ID, kept))).hasValue(KEY);
        assertThat(sealing.open(material(ID, kept))).hasValue(KEY);
    }

    @Test
    void a_short_secret_is_refused_and_none_is_ever_printed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessTokenSettings("us", Optional.of("too short")))
                .withMessageNotContaining("too short");
        assertThat(new AccessTokenSettings("us", Optional.of(SECRET)).toString())
                .doesNotContain(SECRET);
        assertThat(material(ID, plain.keep(ID, KEY)).toString()).contains("***").doesNotContain("plain:");
    }

    private static KeyMaterial material(KeyId id, String kept) {
        return new KeyMaterial(id, "public", kept);
    }
}
