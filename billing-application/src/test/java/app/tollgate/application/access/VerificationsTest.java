package app.tollgate.application.access;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.application.subscription.RefreshSubscription.Outcome;
import app.tollgate.application.testing.InMemorySubscriptions;
import app.tollgate.application.testing.InMemoryUnansweredQuestions;
import app.tollgate.domain.access.OutagePolicy;
import app.tollgate.domain.access.VerificationPolicy;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@Tag("ACC-2")
class VerificationsTest {

    private final AtomicInteger underWay = new AtomicInteger();
    private final Sinks.One<Outcome> answer = Sinks.one();

    @Test
    void few_subscriptions_are_read_at_once_and_nobody_waits_for_a_turn() {
        Verifications verifications = verifications(_ -> {
            underWay.incrementAndGet();
            return answer.asMono();
        });

        List<CompletableFuture<Boolean>> crowd = IntStream.range(0, 500)
                .mapToObj(number -> verifications.start(new ProviderSubscriptionId("I-" + number)))
                .toList();

        assertThat(underWay).hasValue(16);
        assertThat(crowd.stream().filter(CompletableFuture::isDone)).hasSize(484);
        answer.emitValue(new Outcome.NotNow(), Sinks.EmitFailureHandler.FAIL_FAST);
        assertThat(crowd).allSatisfy(one -> assertThat(one).succeedsWithin(SOON).isEqualTo(false));
    }

    @Test
    void a_turn_comes_back_however_the_reading_ends() {
        Verifications verifications = verifications(_ -> {
            underWay.incrementAndGet();
            return Mono.error(() -> new IllegalStateException("a bug"));
        });

        for (int number = 0; number < 100; number++) {
            Mono<Boolean> reading = Mono.fromFuture(verifications.start(new ProviderSubscriptionId("I-" + number)));
            assertThatThrownBy(() -> reading.block(SOON)).isInstanceOf(IllegalStateException.class);
        }

        assertThat(underWay).hasValue(100);
    }

    private static Verifications verifications(Function<ProviderSubscriptionId, Mono<Outcome>> reading) {
        return new Verifications(
                new Readings(reading),
                new InMemoryUnansweredQuestions(new InMemorySubscriptions()),
                new VerificationPolicy(Duration.ofMinutes(5), SOON),
                OutagePolicy.USUAL,
                InstantSource.fixed(NOW));
    }
}
