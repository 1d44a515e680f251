package app.tollgate.journey;

import static org.awaitility.Awaitility.await;

import app.tollgate.bootstrap.TollgateApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/// The real application in a process of its own, which can be ended as a power cut would end it.
record KillableService(Process process, WebTestClient api) implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(50);

    static KillableService start(Map<String, Object> variables) {
        ProcessBuilder java = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TollgateApplication.class.getName(),
                "--spring.profiles.active=development,journey"));
        variables.forEach((name, value) -> java.environment().put(name, Objects.toString(value)));
        try {
            return new KillableService(java.inheritIO().start(), client(variables.get("PORT")));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /// No hook runs and nothing is flushed; the process is gone when this returns.
    void kill() {
        var _ = process.destroyForcibly();
        await().atMost(START).until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        kill();
    }

    void awaitPlansOnSale() {
        await().atMost(START)
                .failFast("the service has ended", () -> !process.isAlive())
                .ignoreException(WebClientRequestException.class)
                .untilAsserted(() -> api.get()
                        .uri("/api/plans/sollo_monthly")
                        .exchange()
                        .expectStatus()
                        .isEqualTo(HttpStatus.OK)
                        .expectBody()
                        .jsonPath("$.purchasable")
                        .isEqualTo(true));
    }

    private static WebTestClient client(Object port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(START)
                .build();
    }
}
