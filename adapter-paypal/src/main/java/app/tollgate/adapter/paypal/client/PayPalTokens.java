package app.tollgate.adapter.paypal.client;

import app.tollgate.adapter.paypal.client.Token.Bearer;
import app.tollgate.adapter.paypal.client.Token.Denied;
import app.tollgate.adapter.paypal.client.Token.RateLimited;
import app.tollgate.adapter.paypal.client.Token.Unreachable;
import app.tollgate.adapter.paypal.client.TokenMessages.TokenAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Mono;

/// The access token of our REST app: one for everybody, fetched when first needed and again before it ends.
///
/// A token for each request is what brings on PayPal's rate limit.
final class PayPalTokens {

    private static final Duration EARLY = Duration.ofSeconds(60);
    private static final int JITTER_MAX_SECONDS = 60;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;

    private final RetryAfter retryAfter;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Mono<Token> shared;

    PayPalTokens(PayPalExchange exchange, RetryAfter retryAfter, InstantSource clock, RandomGenerator random) {
        this.retryAfter = retryAfter;
        this.clock = clock;
        this.random = random;
        this.shared = Mono.defer(exchange::fetchToken)
                .map(this::read)
                .onErrorResume(Transport::isFault, fault -> Mono.just(new Unreachable(Transport.wordFor(fault))))
                .cacheInvalidateIf(this::isSpent);
    }

    /// The token to use now. All who ask while one is being fetched wait for the same fetch, and one who goes away
    /// leaves it running for the others.
    Mono<Token> current() {
        return shared;
    }

    /// Failures are spent at once: they are shared by those who waited for them and by nobody else.
    private boolean isSpent(Token token) {
        return switch (token) {
            case Bearer bearer -> !bearer.isUsableAt(clock.instant());
            case Token.NoToken _ -> true;
        };
    }

    private Token read(PayPalReply reply) {
        int status = reply.status().value();
        if (reply.status().is2xxSuccessful()) {
            return bearer(reply);
        }
        if (status == TOO_MANY_REQUESTS) {
            return new RateLimited(retryAfter.of(reply));
        }
        return reply.status().is4xxClientError() && status != REQUEST_TIMEOUT
                ? new Denied(reply.error().code().orElse("HTTP_" + status), reply.debugId())
                : new Unreachable("token endpoint answered " + status);
    }

    private Token bearer(PayPalReply reply) {
        try {
            TokenAnswer answer = reply.as(TokenAnswer.class);
            return answer.accessToken() == null || answer.expiresIn() == null
                    ? new Unreachable("an incomplete token")
                    : new Bearer(answer.accessToken(), usableUntil(Duration.ofSeconds(answer.expiresIn())));
        } catch (UnreadableAnswer unreadable) {
            return new Unreachable("an unreadable token");
        }
    }

    /// At least a minute early, and not all instances in the same second; a very short life is used half.
    private Instant usableUntil(Duration lifetime) {
        Duration early = EARLY.plusSeconds(random.nextInt(JITTER_MAX_SECONDS));
        Duration half = lifetime.dividedBy(2);
        return clock.instant().plus(early.compareTo(half) < 0 ? lifetime.minus(early) : half);
    }
}
