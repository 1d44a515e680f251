package app.tollgate.adapter.paypal.testing;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/// An HTTP server that says exactly what a test tells it to, for the shapes of failure no well-behaved stand-in
/// has.
///
/// Answers to one route are given in turn; the last one goes on for ever. Tokens are given out unless scripted.
public final class StubPayPal implements AutoCloseable {

    public static final String TOKENS = "POST /v1/oauth2/token";

    private final Map<String, Deque<Answer>> routes = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final DisposableServer server;

    public StubPayPal() {
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> request.receive()
                        .aggregate()
                        .asByteArray()
                        .defaultIfEmpty(new byte[0])
                        .flatMap(body -> answer(request, response, body)))
                .bindNow();
        answers(TOKENS, Answer.token("A21AA-first", 32400));
    }

    public record Request(String route, String query, Map<String, String> headers, byte[] body) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    public String host() {
        return "127.0.0.1:" + server.port();
    }

    public String url() {
        return "http://" + host();
    }

    public void answers(String route, Answer... inTurn) {
        routes.put(route, new ArrayDeque<>(Arrays.asList(inTurn)));
    }

    public List<Request> requestsTo(String route) {
        return requests.stream()
                .filter(request -> request.route().equals(route))
                .toList();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.disposeNow();
    }

    private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response, byte[] body) {
        String[] target = request.uri().split("\\?", 2);
        String route = request.method().name() + " " + target[0];
        requests.add(new Request(route, target.length > 1 ? target[1] : "", headers(request), body));
        return switch (next(route)) {
            case Answer.Reply reply -> send(response, reply);
            case Answer.Held(var gate, var reply) -> gate.then(Mono.defer(() -> send(response, reply)));
            case Answer.Silence _ -> Mono.never();
            case Answer.Cut _ -> cut(response);
            case Answer.Reset _ -> reset(response);
            case Answer.CutInTheMiddle _ ->
                response.status(200)
                        .header("Content-Length", "1000")
                        .send(halfAnAnswer(), _ -> true)
                        .then();
        };
    }

    private Answer next(String route) {
        Deque<Answer> script = routes.getOrDefault(route, new ArrayDeque<>());
        synchronized (script) {
            if (script.isEmpty()) {
                return Answer.json(501, "not scripted");
            }
            return script.size() > 1 ? script.remove() : script.peek();
        }
    }

    private static Mono<Void> send(HttpServerResponse response, Answer.Reply reply) {
        reply.headers().forEach(response::header);
        return response.status(reply.status())
                .sendByteArray(Mono.just(reply.body()))
                .then();
    }

    /// An error while a body is being sent makes the server close the connection.
    private static Flux<ByteBuf> halfAnAnswer() {
        return Flux.just(Unpooled.copiedBuffer("{\"id\":", StandardCharsets.UTF_8))
                .concatWith(Mono.error(() -> new IOException("cut as scripted")));
    }

    private static Mono<Void> cut(HttpServerResponse response) {
        return Mono.<Void>never()
                .doOnSubscribe(_ -> response.withConnection(
                        connection -> connection.channel().close()));
    }

    private static Mono<Void> reset(HttpServerResponse response) {
        return Mono.<Void>never().doOnSubscribe(_ -> response.withConnection(StubPayPal::reset));
    }

    /// Closing without lingering makes the operating system send a reset.
    private static void reset(Connection connection) {
        var _ = connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        connection.channel().close();
    }

    private static Map<String, String> headers(HttpServerRequest request) {
        Map<String, String> headers = new ConcurrentHashMap<>();
        request.requestHeaders()
                .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return headers;
    }
}
