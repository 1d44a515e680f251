package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.SigningKeys;
import app.tollgate.domain.token.KeyId;
import app.tollgate.domain.token.KeyMaterial;
import app.tollgate.domain.token.KeyTimes;
import app.tollgate.domain.token.SigningKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of signing keys promises.
public interface SigningKeysContract {

    SigningKeys signingKeys();

    @Test
    @Tag("ACC-6")
    default void gives_back_what_was_added_by_turn() {
        SigningKey second = key(2, daysLater(30));
        SigningKey first = key(1, NOW);

        assertThat(add(second)).isTrue();
        assertThat(add(first)).isTrue();

        assertThat(stored()).containsExactly(first, second);
    }

    @Test
    @Tag("ACC-6")
    default void cuts_moments_off_at_the_microsecond() {
        assertThat(add(key(1, NOW.plusNanos(1_999)))).isTrue();

        assertThat(stored()).containsExactly(key(1, NOW.plusNanos(1_000)));
    }

    @Test
    @Tag("ACC-6")
    default void keeps_the_first_key_of_a_turn() {
        SigningKey first = key(1, NOW);
        SigningKey late = new SigningKey(1, material("late"), NOW, first.times());

        assertThat(add(first)).isTrue();
        assertThat(add(late)).isFalse();

        assertThat(stored()).containsExactly(first);
    }

    @Test
    @Tag("ACC-6")
    default void forgets_what_is_published_no_longer_but_never_the_newest() {
        SigningKey first = key(1, NOW);
        SigningKey second = key(2, daysLater(30));
        assertThat(add(first) && add(second)).isTrue();
        Instant over = first.times().publishedUntil();

        assertThat(forgotten(over.minusSeconds(1))).isZero();
        assertThat(forgotten(over)).isOne();
        assertThat(stored()).containsExactly(second);

        assertThat(forgotten(daysLater(1000))).isZero();
        assertThat(stored()).containsExactly(second);
    }

    private boolean add(SigningKey key) {
        return Boolean.TRUE.equals(signingKeys().add(key).block(SOON));
    }

    private long forgotten(Instant now) {
        return signingKeys().forget(now).blockOptional(SOON).orElseThrow();
    }

    private List<SigningKey> stored() {
        return signingKeys().all().collectList().block(SOON);
    }

    static SigningKey key(int turn, Instant signsFrom) {
        Instant end = signsFrom.plusSeconds(1000);
        return new SigningKey(
                turn, material("turn" + turn), signsFrom, new KeyTimes(signsFrom, end, end.plusSeconds(100)));
    }

    private static KeyMaterial material(String word) {
        return new KeyMaterial(new KeyId(word + "x".repeat(43 - word.length())), "public-" + word, "plain:" + word);
    }
}
