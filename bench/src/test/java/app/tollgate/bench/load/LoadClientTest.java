package app.tollgate.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class LoadClientTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicInteger asked = new AtomicInteger();
    private final DisposableServer server = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((_, response) -> response.status(asked.incrementAndGet() % 10 == 0 ? 503 : 200)
                    .sendString(Mono.just("{}")))
            .bindNow(LONG);

    @AfterEach
    void stop() {
        server.disposeNow(LONG);
    }

    @Test
    void every_call_is_made_once_and_every_answer_counted() {
        byte[] call = Calls.get("/", "");

        Measured measured = LoadClient.drive(server.port(), 7, Calls.once(Collections.nCopies(100, call)), LONG);

        assertThat(asked).hasValue(100);
        assertThat(measured.answers()).isEqualTo(100);
        assertThat(measured.refused()).isEqualTo(10);
        assertThat(measured.millisAt(100)).isPositive();
    }

    @Test
    void bodies_arrive_whole() {
        byte[] call = Calls.post("/", "X-Header: 1\r\n", "{\"text\":\"ä\"}");

        Measured measured = LoadClient.drive(server.port(), 1, Calls.once(Collections.nCopies(5, call)), LONG);

        assertThat(measured.answers()).isEqualTo(5);
        assertThat(measured.refused()).isZero();
    }
}
