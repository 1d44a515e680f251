package app.tollgate.domain.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// When the next signing key is made, and when it signs (ACC-6).
///
/// A verifier may keep the published set for an hour ([#KEPT_BY_VERIFIERS]). So a key is published longer than that
/// before it signs, and stays published until its last token has expired and an hour more.
public final class KeySchedule {

    public static final Duration KEPT_BY_VERIFIERS = Duration.ofHours(1);

    static final Duration SIGNS_FOR = Duration.ofDays(30);

    /// Long before it is needed, so that a job that fails for days costs nothing.
    static final Duration MADE_AHEAD = Duration.ofDays(7);

    /// Beyond what verifiers keep: answers on their way through caches, and clocks that differ.
    static final Duration NOTICE = KEPT_BY_VERIFIERS.plusMinutes(15);

    private static final Duration MARGIN = Duration.ofHours(1);

    private KeySchedule() {}

    /// The times of the key to be made now; none while the newest one has long to go. When no published key is left
    /// that anybody could still know from an hour ago, as at the very first start, the key signs at once.
    public static Optional<KeyTimes> next(List<SigningKey> keys, Instant now) {
        Optional<KeyTimes> newest = newest(keys).map(SigningKey::times);
        if (newest.isEmpty() || !now.isBefore(newest.get().publishedUntil().plus(NOTICE))) {
            return Optional.of(timesFrom(now));
        }
        Instant end = newest.get().signsUntil();
        if (now.isBefore(end.minus(MADE_AHEAD))) {
            return Optional.empty();
        }
        Instant noticed = now.plus(NOTICE);
        return Optional.of(timesFrom(end.isBefore(noticed) ? noticed : end));
    }

    public static int nextTurn(List<SigningKey> keys) {
        return newest(keys).map(key -> Math.addExact(key.turn(), 1)).orElse(1);
    }

    /// The key that signs now; none before the first start, and after a week without anybody to make the next one.
    public static Optional<SigningKey> signing(List<SigningKey> keys, Instant now) {
        return keys.stream().filter(key -> key.signsAt(now)).max(Comparator.comparingInt(SigningKey::turn));
    }

    private static Optional<SigningKey> newest(List<SigningKey> keys) {
        return keys.stream().max(Comparator.comparingInt(SigningKey::turn));
    }

    private static KeyTimes timesFrom(Instant start) {
        Instant end = start.plus(SIGNS_FOR);
        return new KeyTimes(start, end, end.plus(TokenPolicy.LIFE_MAX).plus(MARGIN));
    }
}
