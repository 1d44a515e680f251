package app.tollgate.journey;

import static org.awaitility.Awaitility.await;

import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.bootstrap.TollgateApplication;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.web.reactive.server.WebTestClient;

/// The real application, started in this JVM.
record RunningService(ConfigurableApplicationContext context) implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final int METRICS_BYTES_MAX = 4 * 1024 * 1024;

    static RunningService start(Map<String, Object> variables, InstantSource clock) {
        SpringApplication application = new SpringApplication(TollgateApplication.class);
        application.setDefaultProperties(variables);
        application.setAdditionalProfiles("development", "journey");
        application.setRegisterShutdownHook(false);
        application.addInitializers((GenericApplicationContext context) -> {
            context.registerBean("sharedClock", InstantSource.class, () -> clock);
            context.registerBean(ReactorResourceFactory.class, RunningService::threadsOfItsOwn);
        });
        return new RunningService(application.run());
    }

    /// The end of one service would otherwise end the event loops of everything in this JVM, the stand-in's too.
    private static ReactorResourceFactory threadsOfItsOwn() {
        ReactorResourceFactory threads = new ReactorResourceFactory();
        threads.setUseGlobalResources(false);
        return threads;
    }

    String url() {
        return url("local.server.port");
    }

    WebTestClient api() {
        return client("local.server.port");
    }

    WebTestClient management() {
        return client("local.management.port");
    }

    long waitingEvents() {
        WebhookInbox.Backlog backlog =
                context.getBean(WebhookInbox.class).backlog().block(SOON);
        return backlog.counts().getOrDefault(WebhookInbox.State.WAITING, 0L);
    }

    /// All lines of one metric, as Prometheus would read them.
    String metric(String name) {
        String all = management()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return all.lines().filter(line -> line.startsWith(name)).collect(Collectors.joining("\n"));
    }

    /// From here on events are taken in and nobody acts on them, as after a crash.
    void stopWorker() {
        SmartLifecycle worker = context.getBean("webhookWorker", SmartLifecycle.class);
        worker.stop();
        await().atMost(SOON).until(() -> !worker.isRunning());
    }

    /// Plans reach PayPal after the start.
    void awaitPlansOnSale() {
        await().atMost(SOON)
                .untilAsserted(() -> api().get()
                        .uri("/api/plans/sollo_monthly")
                        .exchange()
                        .expectBody()
                        .jsonPath("$.purchasable")
                        .isEqualTo(true));
    }

    @Override
    public void close() {
        context.close();
    }

    private String url(String portProperty) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty(portProperty);
    }

    private WebTestClient client(String portProperty) {
        return WebTestClient.bindToServer()
                .baseUrl(url(portProperty))
                .responseTimeout(SOON)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(METRICS_BYTES_MAX))
                .build();
    }
}
