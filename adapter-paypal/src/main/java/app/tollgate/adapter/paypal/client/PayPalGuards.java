package app.tollgate.adapter.paypal.client;

import app.tollgate.adapter.paypal.settings.PayPalSettings.Limits;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import reactor.core.publisher.Mono;

/// The guards of every call, in one order: limit each exchange, count each attempt, try again, and bound how many
/// calls are under way. They judge by what an attempt came to, so that no answer turns into an exception on its
/// way.
public final class PayPalGuards {

    private static final String NAME = "paypal";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final double PAUSE_GROWTH = 2;

    /// A caller is waiting: a longer wait than this is reported to them, not sat out.
    private static final Duration PAUSE_MAX = Duration.ofSeconds(5);

    private final TimeLimiter timeLimiter;
    private final CircuitBreaker breaker;
    private final Retry retry;
    private final Bulkhead bulkhead;
    private volatile boolean lastWentWell = true;

    public PayPalGuards(Limits limits, MeterRegistry meters) {
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(breakerConfig());
        BulkheadRegistry bulkheads = BulkheadRegistry.of(bulkheadConfig(limits));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
        this.timeLimiter = TimeLimiter.of(limits.attemptTime());
        this.breaker = breakers.circuitBreaker(NAME);
        this.retry = Retry.of(NAME, retryConfig(limits));
        this.bulkhead = bulkheads.bulkhead(NAME);
    }

    /// Whether calls are let through to PayPal: not after too many of the last ones failed.
    public boolean letCallsThrough() {
        return breaker.getState() != CircuitBreaker.State.OPEN;
    }

    /// Whether PayPal could be used when it was last needed; nobody knows better before the next call.
    public boolean lastCallWentWell() {
        return lastWentWell && letCallsThrough();
    }

    /// The circuit breaker's state in its own word, such as `CLOSED`.
    public String breakerState() {
        return breaker.getState().name();
    }

    <T> Mono<T> limited(Mono<T> exchange) {
        return exchange.transformDeferred(TimeLimiterOperator.of(timeLimiter));
    }

    /// Fails with [io.github.resilience4j.circuitbreaker.CallNotPermittedException] while the breaker is open.
    <T> Mono<Attempt<T>> counted(Mono<Attempt<T>> attempt) {
        return attempt.transformDeferred(CircuitBreakerOperator.of(breaker))
                .doOnNext(ended -> lastWentWell = !ended.isTrouble());
    }

    <T> Mono<Attempt<T>> repeated(Mono<Attempt<T>> attempt) {
        return attempt.transformDeferred(RetryOperator.of(retry));
    }

    /// Fails with [io.github.resilience4j.bulkhead.BulkheadFullException] while too many calls are under way.
    <T> Mono<Attempt<T>> bounded(Mono<Attempt<T>> call) {
        return call.transformDeferred(BulkheadOperator.of(bulkhead));
    }

    private static CircuitBreakerConfig breakerConfig() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(10))
                .permittedNumberOfCallsInHalfOpenState(3)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .recordResult(result -> result instanceof Attempt<?> attempt && attempt.isTrouble())
                .build();
    }

    /// Waiting for a place would only move the queue into memory.
    private static BulkheadConfig bulkheadConfig(Limits limits) {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(limits.concurrentCallsMax())
                .maxWaitDuration(Duration.ZERO)
                .build();
    }

    private static RetryConfig retryConfig(Limits limits) {
        IntervalFunction growing =
                IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, PAUSE_GROWTH, 0.5, PAUSE_MAX);
        return RetryConfig.<Attempt<?>>custom()
                .maxAttempts(limits.attemptsMax())
                .retryOnResult(PayPalGuards::mayBeRepeated)
                .retryOnException(_ -> false)
                .intervalBiFunction((count, last) -> pauseAfter(last, growing.apply(count)))
                .build();
    }

    private static boolean mayBeRepeated(Attempt<?> attempt) {
        return attempt.again()
                && attempt.pause()
                        .filter(pause -> pause.compareTo(PAUSE_MAX) > 0)
                        .isEmpty();
    }

    private static long pauseAfter(Either<Throwable, Attempt<?>> last, long otherwiseMillis) {
        return last.isRight() ? last.get().pause().map(Duration::toMillis).orElse(otherwiseMillis) : otherwiseMillis;
    }
}
