package app.tollgate.adapter.paypal.client;

import app.tollgate.adapter.paypal.settings.PayPalSettings.Credentials;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.RequestBodySpec;
import reactor.core.publisher.Mono;

/// One HTTP request and its reply, within the time limit. Fails with what [Transport] knows when there is no reply.
final class PayPalExchange {

    private static final byte[] NOTHING = {};

    private final WebClient web;
    private final Credentials credentials;
    private final PayPalGuards guards;

    PayPalExchange(WebClient web, Credentials credentials, PayPalGuards guards) {
        this.web = web;
        this.credentials = credentials;
        this.guards = guards;
    }

    Mono<PayPalReply> send(PayPalCall call, Token.Bearer token) {
        RequestBodySpec request = web.method(call.method())
                .uri(call.path(), call.variables().toArray())
                .accept(MediaType.APPLICATION_JSON)
                .headers(headers -> headers.setBearerAuth(token.value()));
        call.requestId().ifPresent(id -> request.header("PayPal-Request-Id", id.value()));
        call.body().ifPresent(body -> withBody(request, body));
        return guards.limited(request.exchangeToMono(PayPalExchange::reply));
    }

    Mono<PayPalReply> fetchToken() {
        return guards.limited(web.post()
                .uri("/v1/oauth2/token")
                .accept(MediaType.APPLICATION_JSON)
                .headers(this::withCredentials)
                .body(BodyInserters.fromFormData("grant_type", "client_credentials"))
                .exchangeToMono(PayPalExchange::reply));
    }

    private void withCredentials(HttpHeaders headers) {
        headers.setBasicAuth(credentials.clientId(), credentials.clientSecret());
    }

    /// Every call that sends a body uses something of the answer, and the default answer is a minimal one.
    private static void withBody(RequestBodySpec request, Object body) {
        var _ = request.header("Prefer", "return=representation")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(PayPalJson.write(body));
    }

    private static Mono<PayPalReply> reply(ClientResponse response) {
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(NOTHING)
                .map(body -> new PayPalReply(
                        response.statusCode(), response.headers().asHttpHeaders(), body));
    }
}
