package app.tollgate.verification;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.testing.InMemorySigningKeys;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.domain.token.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Over months of a moved clock, whatever the job does meanwhile: every token handed out verifies, at once and until
/// its end, with what is published then, and with whatever was published within the last hour.
///
/// A failing seed is in the test's name; `-Dtollgate.rotation.seed=…` runs that one alone.
@Tag("ACC-6")
class RotationOverTimeTest {

    private static final Instant START = Instant.parse("2026-01-31T23:59:30.123456Z");

    /// The hour a verifier keeps the set, and what caches on the way may add: five minutes, and half a minute here.
    private static final Duration KEPT = Duration.ofHours(1).plusMinutes(5).plusSeconds(30);

    private static final Duration LIFE = Duration.ofHours(1);

    private final MovableClock clock = new MovableClock(START);
    private final InMemorySigningKeys keys = new InMemorySigningKeys();
    private final Installation[] instances = {new Installation(keys, LIFE, clock), new Installation(keys, LIFE, clock)};
    private final Deque<Seen<Verifier>> verifiers = new ArrayDeque<>();
    private final Deque<Seen<String>> tokens = new ArrayDeque<>();
    private int refusals;

    static LongStream seeds() {
        Long one = Long.getLong("tollgate.rotation.seed");
        return one == null
                ? LongStream.concat(LongStream.of(1), LongStream.of(new Random().nextLong()))
                : LongStream.of(one);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ninety_days_with_a_job_that_fails_for_days_refuse_nobody(long seed) {
        Random random = new Random(seed);
        rotate(random);
        Instant jobDownUntil = START;

        for (Instant end = START.plus(Duration.ofDays(90)); clock.instant().isBefore(end); ) {
            if (random.nextInt(60) == 0) {
                jobDownUntil = clock.instant().plus(Duration.ofHours(random.nextInt(6 * 24)));
            }
            if (!clock.instant().isBefore(jobDownUntil)) {
                rotate(random);
            }
            handOutAndVerify(random);
            clock.advance(step(random));
        }

        assertThat(refusals).isZero();
        assertThat(keys.list().getLast().turn()).isGreaterThanOrEqualTo(4);
        assertThat(keys.list()).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void after_sleeps_of_any_length_nothing_is_signed_that_somebody_cannot_verify(long seed) {
        Random random = new Random(seed);
        rotate(random);

        for (int wake = 0; wake < 12; wake++) {
            clock.advance(Duration.ofMinutes(random.nextInt(35 * 24 * 60)));
            for (int step = 0; step < 12; step++) {
                handOutAndVerify(random);
                clock.advance(Duration.ofSeconds(1 + random.nextInt(20 * 60)));
            }
        }

        assertThat(tokens).isNotEmpty();
    }

    @Test
    void the_hard_moment_comes_to_the_microsecond() {
        rotate(new Random(0));
        Instant end = keys.list().getFirst().times().signsUntil();
        clock.set(end.minus(Duration.ofDays(7)));
        rotate(new Random(0));
        clock.set(end.minus(KEPT));
        handOutAndVerify(new Random(0));
        for (Instant moment : new Instant[] {end.minusNanos(1000), end, end.plusNanos(1000)}) {
            clock.set(moment);
            handOutAndVerify(new Random(0));
        }
        clock.set(end.plus(LIFE).minusSeconds(1));
        handOutAndVerify(new Random(0));

        assertThat(refusals).isZero();
    }

    private void rotate(Random random) {
        assertThat(any(random).house().rotate().rotate().block(Installation.SOON))
                .isNotNull();
    }

    private void handOutAndVerify(Random random) {
        Instant now = clock.instant();
        Optional<String> token = any(random).token();
        refusals += token.isPresent() ? 0 : 1;
        Verifier fresh = any(random).verifierOfNow();
        verifiers.removeIf(seen -> seen.at().isBefore(now.minus(KEPT)));
        verifiers.add(new Seen<>(now, fresh));
        tokens.removeIf(seen -> !now.isBefore(seen.at().plus(LIFE).minusSeconds(1)));
        token.ifPresent(handedOut -> {
            assertThat(fresh.claims(handedOut, now)).isPresent();
            tokens.add(new Seen<>(now, handedOut));
        });
        tokens.forEach(seen -> verifiers.forEach(verifier -> assertVerifies(seen, verifier)));
    }

    /// A set fetched before a token was signed is as good as one fetched after. That the signature is right was seen
    /// when the token was handed out; from then on it takes the key.
    private static void assertVerifies(Seen<String> token, Seen<Verifier> verifier) {
        assertThat(verifier.what().knowsKeyOf(token.what()))
                .as("a token of %s by what was published at %s", token.at(), verifier.at())
                .isTrue();
    }

    /// Small where keys come and go, large where nothing happens.
    private Duration step(Random random) {
        Instant now = clock.instant();
        boolean busy = keys.list().stream()
                .map(SigningKey::times)
                .flatMap(times -> Stream.of(times.signsFrom(), times.signsUntil(), times.publishedUntil()))
                .anyMatch(moment -> Duration.between(now, moment).abs().compareTo(KEPT.multipliedBy(3)) < 0);
        return Duration.ofSeconds(1 + random.nextInt(busy ? 20 * 60 : 12 * 60 * 60));
    }

    private Installation any(Random random) {
        return instances[random.nextInt(instances.length)];
    }

    private record Seen<T>(Instant at, T what) {}
}
