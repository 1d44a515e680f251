package app.tollgate.application.reconciliation;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.EventGateway;
import app.tollgate.application.port.gateway.EventGateway.ListedEvent;
import app.tollgate.application.port.gateway.GatewayAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Tells PayPal's silence about a few subscriptions from PayPal being down, by asking about none of them.
@UseCase
final class Pulse {

    /// With the rests between them longer than the circuit breaker stays open: those few may have opened it.
    private static final int QUESTIONS_MAX = 3;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final EventGateway gateway;
    private final ReconciliationPolicy policy;
    private final InstantSource clock;

    Pulse(EventGateway gateway, ReconciliationPolicy policy, InstantSource clock) {
        this.gateway = gateway;
        this.policy = policy;
        this.clock = clock;
    }

    /// Whether PayPal answers anything at all.
    Mono<Boolean> beats() {
        return Flux.range(0, QUESTIONS_MAX).concatMap(this::ask, 0).any(answered -> answered);
    }

    private Mono<Boolean> ask(int earlier) {
        return rest(earlier).then(Mono.defer(this::ask));
    }

    private Mono<Long> rest(int earlier) {
        return earlier == 0 || policy.rest().isZero() ? Mono.empty() : Mono.delay(policy.rest());
    }

    private Mono<Boolean> ask() {
        Instant now = clock.instant();
        return gateway.events(now.minus(WINDOW), now)
                .next()
                .map(Pulse::isAnswer)
                .defaultIfEmpty(true);
    }

    /// Credentials that are turned away get nothing else answered either; an account that may not list events does.
    private static boolean isAnswer(GatewayAnswer<List<ListedEvent>> answer) {
        return switch (answer) {
            case GatewayAnswer.Done<List<ListedEvent>> _ -> true;
            case GatewayAnswer.Refused<List<ListedEvent>> refused -> !refused.isAboutOurCredentials();
            case GatewayAnswer.Unavailable<List<ListedEvent>> _, GatewayAnswer.Unknown<List<ListedEvent>> _ -> false;
        };
    }
}
