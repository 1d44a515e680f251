package app.tollgate.bench.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void a_token_speaks_for_its_person_and_has_a_signature_of_two_coordinates() {
        try (Tokens tokens = Tokens.issuedAt(Instant.parse("2026-11-28T10:00:00Z"))) {
            String[] parts = tokens.of(new Person(1, 7)).split("\\.");

            assertThat(text(parts[0])).contains("\"alg\":\"ES256\"");
            assertThat(text(parts[1]))
                    .contains("\"sub\":\"" + new Person(1, 7).id() + "\"")
                    .contains("\"email\":\"user-7@example.com\"");
            assertThat(Base64.getUrlDecoder().decode(parts[2])).hasSize(64);
        }
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
