package app.tollgate.adapter.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OPS-5")
class TokenSettingsTest {

    private static final String ISSUER = "https://issuer.example";
    private static final String AUDIENCE = "app";
    private static final Optional<URI> KEYS = Optional.of(URI.create("https://issuer.example/jwks.json"));
    private static final Optional<String> SECRET = Optional.of("a-secret-of-at-least-thirty-two-bytes");

    @Test
    void keys_and_secret_exclude_each_other_and_one_is_needed() {
        assertThatThrownBy(() -> new TokenSettings(ISSUER, AUDIENCE, KEYS, SECRET))
                .hasMessageContaining("set one");
        assertThatThrownBy(() -> new TokenSettings(ISSUER, AUDIENCE, Optional.empty(), Optional.empty()))
                .hasMessageContaining("set one");
    }

    @Test
    void issuer_and_audience_are_named() {
        assertThatThrownBy(() -> new TokenSettings(" ", AUDIENCE, KEYS, Optional.empty()))
                .hasMessageContaining("both are named");
        assertThatThrownBy(() -> new TokenSettings(ISSUER, "", KEYS, Optional.empty()))
                .hasMessageContaining("both are named");
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> new TokenSettings(ISSUER, AUDIENCE, Optional.empty(), Optional.of("short")))
                .hasMessageContaining("32 bytes");
    }

    @Test
    void the_secret_is_never_printed() {
        var settings = new TokenSettings(ISSUER, AUDIENCE, Optional.empty(), SECRET);

        assertThat(settings.toString()).doesNotContain("a-secret").contains("***");
    }
}
