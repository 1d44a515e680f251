package app.tollgate.bootstrap.start;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.testing.TestDatabase;
import app.tollgate.bootstrap.TollgateApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The real `main` in a process of its own: what an operator sees who set something wrong.
@Tag("OPS-5")
class RefusedStartTest {

    private static final long LIMIT_SECONDS = 60;

    @Test
    void each_problem_is_one_line_and_no_stack_trace_follows() {
        Ended ended = start(Map.of("GRACE", "soon", "JWT_ISSUER", ""));

        assertThat(ended.exitCode()).isEqualTo(StartRefused.EXIT_CODE);
        assertThat(ended.output().lines())
                .containsExactlyInAnyOrder(
                        "Tollgate does not start: JWT_ISSUER is not set.",
                        "Tollgate does not start: GRACE: must be a duration of zero or more, such as P3D or PT12H, not"
                                + " 'soon'.");
    }

    @Test
    void a_database_that_is_not_there_is_said_as_such() {
        Ended ended = start(Map.of("DATABASE_URL", "postgresql://tollgate:hush@127.0.0.1:1/tollgate"));

        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.refusals())
                .singleElement()
                .asString()
                .startsWith("Tollgate does not start: DATABASE_URL: The database 'tollgate' at 127.0.0.1:1 ");
        assertThat(ended.output()).doesNotContain("hush").doesNotContain("\tat ");
    }

    @Test
    void a_port_that_is_taken_is_named() throws IOException {
        try (TestDatabase database = TestDatabase.fresh();
                ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());

            Ended ended = start(Map.of("DATABASE_URL", database.url(), "PORT", port, "MANAGEMENT_PORT", "0"));

            assertThat(ended.refusals())
                    .containsExactly(
                            "Tollgate does not start: PORT or MANAGEMENT_PORT: another program listens on port " + port
                                    + ".");
        }
    }

    private static Ended start(Map<String, String> otherwise) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "DATABASE_URL", "postgresql://tollgate:secret@127.0.0.1:1/tollgate",
                "PAYPAL_CLIENT_ID", "client",
                "PAYPAL_CLIENT_SECRET", "a secret",
                "PAYPAL_MODE", "sandbox",
                "PAYPAL_WEBHOOK_ID", "WH-1",
                "JWT_ISSUER", "https://issuer.example",
                "JWT_AUDIENCE", "authenticated",
                "JWT_JWKS_URI", "https://issuer.example/jwks.json"));
        variables.putAll(otherwise);
        return run(variables);
    }

    private static Ended run(Map<String, String> variables) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        java, "--enable-native-access=ALL-UNNAMED", TollgateApplication.class.getName())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        try {
            Process process = builder.start();
            process.onExit().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).exceptionally(_ -> process.destroyForcibly());
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(
                    process.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS).exitValue(), output);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private record Ended(int exitCode, String output) {

        List<String> refusals() {
            return output.lines().filter(line -> line.startsWith("Tollgate")).toList();
        }
    }
}
