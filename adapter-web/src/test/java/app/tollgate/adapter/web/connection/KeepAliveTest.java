package app.tollgate.adapter.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;

/// The server under our routes answers whatever comes in over a connection that stays open.
///
/// Reactor Netty 1.3.6 no longer reads from a connection after this: a request came when the answer before it was
/// written and that one's end not yet noticed, and was itself answered at once (its issue 4361). Spring Boot 4.1.0
/// brings that version, so the parent names a later one, and this test says when it slips back.
@Tag("OPS-2")
class KeepAliveTest {

    private static final String ANSWER = "here";
    private static final int REQUESTS = 40_000;
    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(10).toMillis();

    @Test
    @Timeout(120)
    void no_request_is_left_unread_behind_one_that_another_thread_answered() throws IOException {
        DisposableServer server = HttpServer.create()
                .host(InetAddress.getLoopbackAddress().getHostAddress())
                .port(0)
                .handle((request, response) -> response.header("Content-Length", Integer.toString(ANSWER.length()))
                        .sendString(answerTo(request)))
                .bindNow();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            for (int request = 0; request < REQUESTS; request++) {
                ask(socket, request % 2 == 0 ? "/elsewhere" : "/at-once");
                awaitAnswer(socket.getInputStream());
            }
        } finally {
            server.disposeNow();
        }
    }

    private static Mono<String> answerTo(HttpServerRequest request) {
        Mono<String> answer = Mono.just(ANSWER);
        return request.uri().equals("/elsewhere") ? answer.publishOn(Schedulers.parallel()) : answer;
    }

    private static void ask(Socket socket, String path) throws IOException {
        socket.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .formatted(path)
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /// Fails by the socket's time limit when no answer comes.
    private static void awaitAnswer(InputStream answers) throws IOException {
        byte[] read = new byte[1024];
        int length = 0;
        while (!new String(read, 0, length, StandardCharsets.US_ASCII).endsWith("\r\n\r\n" + ANSWER)) {
            int more = answers.read(read, length, read.length - length);
            assertThat(more).as("bytes on an open connection").isPositive();
            length += more;
        }
    }
}
