package app.tollgate.journey;

import static org.awaitility.Awaitility.await;

import app.tollgate.simulator.PayPalSimulator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/// Another listener at the same PayPal: what it gets is genuinely signed, and for somebody else.
final class Wiretap implements AutoCloseable {

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final DisposableServer server =
            HttpServer.create().host("127.0.0.1").port(0).handle(this::hear).bindNow();

    record Heard(Map<String, String> headers, String body) {}

    static Wiretap on(PayPalSimulator payPal) {
        Wiretap wiretap = new Wiretap();
        WebTestClient api = WebTestClient.bindToServer()
                .baseUrl(payPal.baseUrl().toString())
                .build();
        api.post()
                .uri("/v1/notifications/webhooks")
                .headers(headers -> headers.setBearerAuth(token(api, payPal)))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"url\": \"http://127.0.0.1:%d/\", \"event_types\": [{\"name\": \"*\"}]}"
                        .formatted(wiretap.server.port()))
                .exchange()
                .expectStatus()
                .isCreated();
        return wiretap;
    }

    Heard about(String subject) {
        await().atMost(Buyer.SOON)
                .until(() -> heard.stream().anyMatch(one -> one.body().contains(subject)));
        return heard.stream()
                .filter(one -> one.body().contains(subject))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        server.disposeNow();
    }

    private Mono<Void> hear(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asString()
                .doOnNext(body -> heard.add(new Heard(signature(request), body)))
                .then(response.status(200).send());
    }

    private static Map<String, String> signature(HttpServerRequest request) {
        return request.requestHeaders().entries().stream()
                .filter(header -> header.getKey().startsWith("paypal-"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String token(WebTestClient api, PayPalSimulator payPal) {
        Map<?, ?> answer = api.post()
                .uri("/v1/oauth2/token")
                .header(
                        HttpHeaders.AUTHORIZATION,
                        "Basic " + HttpHeaders.encodeBasicAuth(payPal.clientId(), payPal.clientSecret(), null))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("grant_type=client_credentials")
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return Objects.toString(answer.get("access_token"));
    }
}
