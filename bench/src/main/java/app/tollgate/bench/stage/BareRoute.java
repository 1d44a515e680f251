package app.tollgate.bench.stage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/// The floor of every answer over HTTP: Reactor Netty with one route that sends the same bytes each time, in a JVM
/// of its own with the flags of the service.
public final class BareRoute implements AutoCloseable {

    private final JavaProcess process;
    private final int port;

    private BareRoute(JavaProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /// `body` is what the service answers, so that both carry the same load.
    public static BareRoute start(List<String> flags, String path, String body, Path log) {
        int port = Ports.free();
        List<String> arguments = new ArrayList<>(flags);
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), BareRoute.class.getName()));
        arguments.addAll(List.of(Integer.toString(port), path, body));
        BareRoute route = new BareRoute(JavaProcess.start(arguments, Map.of(), log), port);
        double _ = Probe.untilGood(route.process, port, path);
        return route;
    }

    public int port() {
        return port;
    }

    public Duration cpu() {
        return process.cpu();
    }

    @Override
    public void close() {
        process.close();
    }

    /// Runs the route alone: port, path, body. Ends with the process that started it.
    public static void main(String[] args) {
        byte[] body = args[2].getBytes(StandardCharsets.UTF_8);
        var server = HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(args[0]))
                .route(routes -> routes.get(
                        args[1],
                        (_, response) -> response.header("Content-Type", "application/json")
                                .sendByteArray(Mono.just(body))))
                .bindNow();
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(server::disposeNow));
        server.onDispose().block();
    }
}
