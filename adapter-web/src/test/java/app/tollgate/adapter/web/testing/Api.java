package app.tollgate.adapter.web.testing;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The whole web edge on a real server, with fakes behind it. One server serves all tests of the run; each test has
/// new fakes' answers, and callers nobody met before.
public final class Api implements BeforeEachCallback {

    private static final TestClock CLOCK = new TestClock();
    private static final Issuer ISSUER = new Issuer(CLOCK);
    private static final Edge EDGE = new Edge(CLOCK, ISSUER);
    private static final ConfigurableApplicationContext RUNNING = new SpringApplicationBuilder(TestApplication.class)
            .initializers(context -> context.getBeanFactory().registerSingleton("edge", EDGE))
            .properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off")
            .run();
    /// Room for a thousand decisions.
    private static final int ANSWER_BYTES_MAX = 2 * 1024 * 1024;

    private static final AtomicInteger CALLERS = new AtomicInteger();

    @Override
    public void beforeEach(ExtensionContext context) {
        EDGE.renew();
        ISSUER.isDown(false);
    }

    public World world() {
        return EDGE.world();
    }

    public Edge edge() {
        return EDGE;
    }

    public TestClock clock() {
        return CLOCK;
    }

    public Issuer issuer() {
        return ISSUER;
    }

    public int port() {
        return RUNNING.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public <T> T bean(Class<T> type) {
        return RUNNING.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return RUNNING.getBeansOfType(type).values();
    }

    /// A subject that no other test uses.
    public String newSubject(String role) {
        return role + "-" + CALLERS.incrementAndGet();
    }

    public WebTestClient nobody() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port())
                .responseTimeout(Duration.ofSeconds(20))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(ANSWER_BYTES_MAX))
                .filter(ExchangeFilterFunction.ofResponseProcessor(Api::readToItsEnd))
                .build();
    }

    /// A test that looks at the status only would otherwise leave the body in Netty's buffers.
    private static Mono<ClientResponse> readToItsEnd(ClientResponse response) {
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(DefaultDataBufferFactory.sharedInstance::wrap)
                .map(body -> response.mutate().body(_ -> Flux.just(body)).build());
    }

    public WebTestClient withToken(String token) {
        return nobody().mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }

    public WebTestClient subject(String subject) {
        return withToken(ISSUER.token(subject));
    }

    public WebTestClient user() {
        return subject(newSubject("user"));
    }

    public WebTestClient admin() {
        return subject(newSubject("admin"));
    }
}
