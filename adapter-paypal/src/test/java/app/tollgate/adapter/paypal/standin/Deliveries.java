package app.tollgate.adapter.paypal.standin;

import app.tollgate.application.port.gateway.WebhookGateway.Delivery;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/// A listener that keeps deliveries as they came.
final class Deliveries implements AutoCloseable {

    private final List<Delivery> taken = new CopyOnWriteArrayList<>();
    private final DisposableServer server =
            HttpServer.create().host("127.0.0.1").port(0).handle(this::take).bindNow();

    String url() {
        return "http://127.0.0.1:" + server.port() + "/webhooks/paypal";
    }

    List<Delivery> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        server.disposeNow();
    }

    private Mono<Void> take(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asByteArray()
                .doOnNext(body -> taken.add(delivery(request, body)))
                .then(response.status(200).send());
    }

    private static Delivery delivery(HttpServerRequest request, byte[] body) {
        return new Delivery(
                header(request, "paypal-transmission-id"),
                header(request, "paypal-transmission-time"),
                header(request, "paypal-transmission-sig"),
                header(request, "paypal-cert-url"),
                header(request, "paypal-auth-algo"),
                body);
    }

    private static String header(HttpServerRequest request, String name) {
        return request.requestHeaders().get(name, "");
    }
}
