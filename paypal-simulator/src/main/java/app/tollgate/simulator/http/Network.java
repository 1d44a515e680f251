package app.tollgate.simulator.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/// The listening socket. Each request is answered on a virtual thread, also when the caller has gone away meanwhile.
public final class Network implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Function<Incoming, Optional<Reply>> application;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final DisposableServer server;

    public Network(String host, int port, Function<Incoming, Optional<Reply>> application) {
        this.application = application;
        this.server = HttpServer.create()
                .host(host)
                .port(port)
                .httpRequestDecoder(spec -> spec.maxInitialLineLength(16_384).maxHeaderSize(32_768))
                .handle(this::handle)
                .bindNow();
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.disposeNow(GRACE);
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asByteArray()
                .defaultIfEmpty(new byte[0])
                .map(body -> incoming(request, body))
                .flatMap(this::answer)
                .flatMap(reply -> send(reply, response));
    }

    private Mono<Optional<Reply>> answer(Incoming incoming) {
        return Mono.fromFuture(CompletableFuture.supplyAsync(() -> application.apply(incoming), threads), true);
    }

    private static Incoming incoming(HttpServerRequest request, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        request.requestHeaders()
                .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return Incoming.of(request.method().name(), request.uri(), headers, body);
    }

    private static Mono<Void> send(Optional<Reply> reply, HttpServerResponse response) {
        if (reply.isEmpty()) {
            response.withConnection(connection -> connection.channel().close());
            return Mono.never();
        }
        Reply given = reply.get();
        response.status(HttpResponseStatus.valueOf(given.status()));
        given.headers().forEach(response::header);
        if (given.body().isEmpty()) {
            return response.send().then();
        }
        response.header("Content-Type", given.contentType());
        byte[] body = given.body().getBytes(StandardCharsets.UTF_8);
        response.header("Content-Length", Integer.toString(body.length));
        return response.sendByteArray(Mono.just(body)).then();
    }
}
