package app.tollgate.adapter.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.adapter.persistence.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("OPS-6")
class EmbeddedServerTest {

    @TempDir
    private Path parent;

    @Test
    void keeps_what_was_committed_over_a_stop_and_a_start() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.at(folder())) {
            execute(server, "create table kept as select 42 as answer");
        }

        try (EmbeddedServer server = EmbeddedServer.at(folder())) {
            assertThat(ask(server, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void writes_to_disk_what_it_says_is_committed() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.at(folder())) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void takes_over_from_a_run_that_was_killed() throws Exception {
        Process killed = startElsewhere();
        killed.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        assertThat(folder().resolve("postmaster.pid")).exists();

        try (EmbeddedServer server = EmbeddedServer.at(folder())) {
            assertThat(ask(server, "select answer from kept")).isEqualTo("43");
        }
    }

    @Test
    void refuses_a_folder_that_another_run_uses() throws Exception {
        Process other = startElsewhere();

        assertThatThrownBy(() -> EmbeddedServer.at(folder()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in use by another run");

        assertThat(other.isAlive()).isTrue();
        other.destroy();
        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(folder().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void starts_over_where_a_first_start_was_interrupted() throws Exception {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("PG_VERSION"), "18\n");

        try (EmbeddedServer server = EmbeddedServer.at(folder())) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void leaves_a_folder_alone_that_holds_something_else() throws IOException {
        Files.createDirectories(folder());
        Path precious = Files.writeString(folder().resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> EmbeddedServer.at(folder())).hasMessageContaining("holds something else");

        assertThat(precious).hasContent("years of work");
    }

    @Test
    void leaves_a_process_alone_that_only_has_the_number_of_a_server() throws Exception {
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try (EmbeddedServer server = EmbeddedServer.at(folder())) {
            execute(server, "create table kept as select 44 as answer");
        }
        Files.writeString(folder().resolve("postmaster.pid"), bystander.pid() + "\n" + folder() + "\n");

        LeftoverServer.stop(folder());

        assertThat(bystander.isAlive()).isTrue();
        bystander.destroyForcibly();
    }

    /// A JVM of its own, which makes a table, says so, and waits.
    public static final class Elsewhere {

        private Elsewhere() {}

        public static void main(String... arguments) throws Exception {
            EmbeddedServer server = EmbeddedServer.at(Path.of(arguments[0]));
            execute(server, "create table kept as select 43 as answer");
            System.out.println("ready");
            Thread.sleep(60_000);
        }
    }

    /// Comes back once the other JVM has made its table.
    private Process startElsewhere() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Elsewhere.class.getName(),
                folder().toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.inputReader().lines().anyMatch("ready"::equals)).isTrue();
        return process;
    }

    private Path folder() {
        return parent.resolve("data");
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        DatabaseSettings settings = DatabaseSettings.parse(server.urlOf("tollgate"));
        return DriverManager.getConnection(
                "jdbc:postgresql://" + settings.host() + ":" + settings.port() + "/" + settings.database(),
                settings.user(),
                settings.password());
    }
}
