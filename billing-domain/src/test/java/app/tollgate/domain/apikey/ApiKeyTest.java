package app.tollgate.domain.apikey;

import static app.tollgate.domain.testing.Moments.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.tollgate.domain.customer.CustomerId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("IDN-4")
class ApiKeyTest {

    private static final SecretHash HASH = new SecretHash("0f".repeat(32));

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " shop", "shop ", "a\tb"})
    void a_name_that_reads_badly_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> key(name, Set.of(Scope.ACCESS_READ)));
    }

    @Test
    void a_key_that_opens_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> key("shop", Set.of()));
    }

    @Test
    void a_key_once_revoked_keeps_the_moment() {
        ApiKey revoked = key("shop", Set.of(Scope.ACCESS_READ)).revokedAt(NOW);

        assertThat(revoked.isLive(NOW)).isFalse();
        assertThat(revoked.revokedAt(NOW.plusSeconds(1))).isEqualTo(revoked);
    }

    @Test
    void a_key_that_ends_counts_until_that_moment() {
        ApiKey ending = key("shop", Set.of(Scope.ACCESS_READ)).endingAt(NOW);

        assertThat(ending.isLive(NOW.minusNanos(1))).isTrue();
        assertThat(ending.isLive(NOW)).isFalse();
    }

    @Test
    void hashes_match_when_every_digit_does() {
        assertThat(HASH.matches(new SecretHash("0f".repeat(32)))).isTrue();
        assertThat(HASH.matches(new SecretHash("0f".repeat(31) + "0e"))).isFalse();
        assertThat(HASH.matches(new SecretHash("1f" + "0f".repeat(31)))).isFalse();
    }

    @Test
    void a_hash_is_never_printed() {
        assertThat(key("shop", Set.of(Scope.ACCESS_READ)).toString()).doesNotContain("0f0f");
    }

    private static ApiKey key(String name, Set<Scope> scopes) {
        return new ApiKey(
                new ApiKeyId(new UUID(1, 2)),
                name,
                scopes,
                HASH,
                new CustomerId("admin"),
                NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
