package app.tollgate.adapter.paypal.client;

import app.tollgate.adapter.paypal.client.Token.Bearer;
import app.tollgate.adapter.paypal.client.Token.NoToken;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/// An exchange with a token. When PayPal rejects the token, in either shape of its 401, the call is sent once more
/// with a new one: a 401 means that nothing was done.
final class AuthorizedExchange {

    private final PayPalTokens tokens;
    private final PayPalExchange exchange;

    AuthorizedExchange(PayPalTokens tokens, PayPalExchange exchange) {
        this.tokens = tokens;
        this.exchange = exchange;
    }

    sealed interface Sent {

        record Replied(Bearer token, PayPalReply reply) implements Sent {

            boolean isUnauthorized() {
                return reply.status().isSameCodeAs(HttpStatus.UNAUTHORIZED);
            }
        }

        record NotSent(NoToken why) implements Sent {}
    }

    Mono<Sent> send(PayPalCall call) {
        return sendOnce(call).flatMap(first -> againIfUnauthorized(call, first));
    }

    private Mono<Sent> againIfUnauthorized(PayPalCall call, Sent first) {
        return switch (first) {
            case Sent.Replied replied
            when replied.isUnauthorized() -> {
                replied.token().rejected().set(true);
                yield sendOnce(call);
            }
            case Sent.Replied _, Sent.NotSent _ -> Mono.just(first);
        };
    }

    private Mono<Sent> sendOnce(PayPalCall call) {
        return tokens.current().flatMap(token -> sendWith(call, token));
    }

    private Mono<Sent> sendWith(PayPalCall call, Token token) {
        return switch (token) {
            case Bearer bearer -> exchange.send(call, bearer).map(reply -> new Sent.Replied(bearer, reply));
            case NoToken missing -> Mono.just(new Sent.NotSent(missing));
        };
    }
}
