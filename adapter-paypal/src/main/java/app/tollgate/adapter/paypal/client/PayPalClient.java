package app.tollgate.adapter.paypal.client;

import app.tollgate.adapter.paypal.client.AuthorizedExchange.Sent;
import app.tollgate.adapter.paypal.settings.PayPalSettings;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.store.UnitOfWork;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;

/// Asks PayPal, and says honestly what came of it: whatever the network does, the caller gets an answer.
public final class PayPalClient {

    private final AuthorizedExchange exchange;
    private final PayPalGuards guards;
    private final AttemptReader attempts;
    private final PayPalCallLog log;

    public PayPalClient(
            PayPalSettings settings, PayPalHttp http, PayPalGuards guards, InstantSource clock, MeterRegistry meters) {
        RetryAfter retryAfter = new RetryAfter(clock);
        PayPalExchange plain = new PayPalExchange(http.api(settings.endpoint()), settings.credentials(), guards);
        this.exchange = new AuthorizedExchange(new PayPalTokens(plain, retryAfter, clock, new SecureRandom()), plain);
        this.guards = guards;
        this.attempts = new AttemptReader(retryAfter);
        this.log = new PayPalCallLog(meters);
    }

    /// Fails with [IllegalStateException] inside a unit of work; every other trouble is an answer.
    public <T> Mono<GatewayAnswer<T>> call(PayPalCall call, AnswerReader<T> reader) {
        return UnitOfWork.forbiddenInside(Mono.defer(() -> timed(call, reader)));
    }

    /// For a part of an answer that was passed over.
    public void countUnreadable(String operation) {
        log.countUnreadable(operation);
    }

    private <T> Mono<GatewayAnswer<T>> timed(PayPalCall call, AnswerReader<T> reader) {
        var sample = log.start();
        return guarded(call, reader)
                .doOnNext(last -> log.ended(call, last, sample))
                .map(Attempt::answer);
    }

    private <T> Mono<Attempt<T>> guarded(PayPalCall call, AnswerReader<T> reader) {
        AtomicBoolean unclear = new AtomicBoolean();
        Mono<Attempt<T>> attempt = guards.counted(attempt(call, reader))
                .onErrorResume(CallNotPermittedException.class, _ -> held("circuit breaker open"))
                .map(last -> remembering(unclear, call, last));
        return guards.bounded(guards.repeated(attempt))
                .onErrorResume(BulkheadFullException.class, _ -> held("too many calls under way"))
                .map(last -> last.after(unclear.get()));
    }

    private <T> Mono<Attempt<T>> attempt(PayPalCall call, AnswerReader<T> reader) {
        return exchange.send(call)
                .map(sent -> this.<T>read(call, sent, reader))
                .onErrorResume(Transport::isFault, fault -> Mono.just(faulty(call, fault)));
    }

    private <T> Attempt<T> read(PayPalCall call, Sent sent, AnswerReader<T> reader) {
        return switch (sent) {
            case Sent.Replied(var _, var reply) -> attempts.read(call, reply, reader);
            case Sent.NotSent(var why) -> attempts.withoutToken(why);
        };
    }

    private <T> Attempt<T> faulty(PayPalCall call, Throwable fault) {
        String word = Transport.wordFor(fault);
        return Transport.nothingWasSent(fault) ? attempts.notSent(word, true) : attempts.noAnswer(call, word);
    }

    private <T> Mono<Attempt<T>> held(String why) {
        return Mono.fromSupplier(() -> attempts.notSent(why, false));
    }

    private static <T> Attempt<T> remembering(AtomicBoolean unclear, PayPalCall call, Attempt<T> attempt) {
        if (attempt.kind() == Attempt.Kind.UNCLEAR && !call.isRead()) {
            unclear.set(true);
        }
        return attempt;
    }
}
