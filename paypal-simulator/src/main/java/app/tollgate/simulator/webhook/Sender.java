package app.tollgate.simulator.webhook;

import app.tollgate.simulator.clock.VirtualClock;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/// Posts one delivery and reports how the listener answered.
public final class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Signer signer;
    private final VirtualClock clock;
    private final HttpClient client =
            HttpClient.create().responseTimeout(PATIENCE).followRedirect(false);

    public Sender(Signer signer, VirtualClock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    Delivery.Attempt send(Delivery delivery, Event event, String time) {
        try {
            int status = Objects.requireNonNull(post(delivery, event, time).block(PATIENCE.plusSeconds(5)));
            return new Delivery.Attempt(clock.instant(), status, "HTTP/1.1 " + status);
        } catch (RuntimeException unreachable) {
            LOG.debug("{} not delivered to {}", event.type(), delivery.url, unreachable);
            String reason = String.valueOf(Exceptions.unwrap(unreachable).getMessage());
            return new Delivery.Attempt(clock.instant(), 0, reason);
        }
    }

    private Mono<Integer> post(Delivery delivery, Event event, String time) {
        return client.headers(headers -> signer.headers(delivery, event, time).forEach(headers::set))
                .post()
                .uri(delivery.url)
                .send(ByteBufMono.fromString(
                        Mono.just(event.payload()), StandardCharsets.UTF_8, ByteBufAllocator.DEFAULT))
                .responseSingle((response, body) -> body.then(Mono.just(status(response))));
    }

    private static int status(HttpClientResponse response) {
        return response.status().code();
    }
}
