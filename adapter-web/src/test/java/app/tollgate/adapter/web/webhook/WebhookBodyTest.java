package app.tollgate.adapter.web.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.application.Detached;
import app.tollgate.application.webhook.ReceiveWebhook.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag("WHK-1")
class WebhookBodyTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MIB = 1024 * 1024;

    @Test
    void one_mebibyte_is_read_and_a_byte_more_is_not() {
        API.world().webhookOutcome = Mono.just(new Outcome.Stored("PAYMENT.SALE.COMPLETED"));

        post(API.nobody(), new byte[MIB]).expectStatus().isOk();
        var answer = post(API.nobody(), new byte[MIB + 1]);

        answer.expectStatus().isEqualTo(413).expectBody().jsonPath("$.code").isEqualTo("request_too_large");
        assertThat(API.world().asked).hasSize(1);
        assertThat(counted("too_large", "none")).isEqualTo(1);
    }

    @Test
    void a_body_of_undeclared_length_is_bounded_too() {
        Flux<DataBuffer> chunks =
                Flux.range(0, 17).map(_ -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[64 * 1024]));

        var answer = API.nobody()
                .post()
                .uri("/webhooks/paypal")
                .contentType(MediaType.APPLICATION_JSON)
                .body(BodyInserters.fromDataBuffers(chunks))
                .exchange();

        answer.expectStatus().isEqualTo(413);
        assertThat(API.world().asked).isEmpty();
    }

    /// The use case is detached from its caller; the web edge leaves it so.
    @Test
    void a_sender_who_hangs_up_does_not_undo_the_storing() throws IOException {
        AtomicBoolean started = new AtomicBoolean();
        AtomicBoolean stored = new AtomicBoolean();
        API.world().webhookOutcome = Detached.from(() -> Mono.fromRunnable(() -> started.set(true))
                .then(Mono.delay(Duration.ofMillis(500)))
                .doOnNext(_ -> stored.set(true))
                .map(_ -> new Outcome.Stored("PAYMENT.SALE.COMPLETED")));

        try (Socket sender = new Socket(InetAddress.getLoopbackAddress(), API.port())) {
            sender.getOutputStream()
                    .write("POST /webhooks/paypal HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\n\r\n{}"
                            .getBytes(UTF_8));
            sender.getOutputStream().flush();
            await().atMost(SOON).untilTrue(started);
            sender.setSoLinger(true, 0);
        }

        await().atMost(SOON).untilTrue(stored);
    }

    private static double counted(String outcome, String type) {
        var counter = API.edge()
                .meters()
                .find("tollgate.webhooks.received")
                .tags("outcome", outcome, "type", type)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private static WebTestClient.ResponseSpec post(WebTestClient sender, byte[] body) {
        return sender.post()
                .uri("/webhooks/paypal")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
