package app.tollgate.adapter.paypal.client;

import app.tollgate.adapter.paypal.settings.PayPalSettings.Endpoint;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Limits;
import io.micrometer.observation.ObservationRegistry;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/// Our own connections to PayPal, apart from everybody else's: bounded in number, in age and in the size of what
/// they may carry back. Redirects are never followed.
public final class PayPalHttp implements AutoCloseable {

    private static final int ANSWER_BYTES_MAX = 1024 * 1024;
    private static final int CERTIFICATE_BYTES_MAX = 64 * 1024;
    private static final Duration CONNECT_TIME = Duration.ofSeconds(3);

    private final ConnectionProvider connections;
    private final HttpClient http;
    private final ObservationRegistry observations;

    public PayPalHttp(Limits limits, ObservationRegistry observations) {
        this.connections = ConnectionProvider.builder("paypal")
                .maxConnections(limits.concurrentCallsMax())
                .pendingAcquireMaxCount(limits.concurrentCallsMax())
                .pendingAcquireTimeout(Duration.ofSeconds(2))
                .maxIdleTime(Duration.ofSeconds(30))
                .maxLifeTime(Duration.ofMinutes(5))
                .evictInBackground(Duration.ofSeconds(30))
                .build();
        // Reactor Netty may by itself repeat a request whose connection was reset; whether that is safe is ours to
        // decide.
        this.http = HttpClient.create(connections)
                .disableRetry(true)
                .followRedirect(false)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(CONNECT_TIME.toMillis()));
        this.observations = observations;
    }

    /// Speaks to the API at `endpoint`; templates and their variables are both encoded.
    WebClient api(Endpoint endpoint) {
        return webClient(ANSWER_BYTES_MAX)
                .baseUrl(endpoint.baseUrl().toString().replaceAll("/+$", ""))
                .build();
    }

    /// Fetches certificates from wherever it is told to: whoever uses it checks the address first.
    public WebClient certificates() {
        return webClient(CERTIFICATE_BYTES_MAX).build();
    }

    @Override
    public void close() {
        connections.dispose();
    }

    private WebClient.Builder webClient(int bytesMax) {
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(bytesMax))
                .observationRegistry(observations);
    }
}
