package app.tollgate.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.adapter.persistence.DatabaseSettings.Encryption;
import app.tollgate.adapter.persistence.testing.EmbeddedServer;
import app.tollgate.adapter.persistence.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@Tag("OPS-5")
class MigrationsTest {

    @TempDir
    private Path folder;

    @Test
    void brings_an_empty_database_up_to_date_and_leaves_it_so() {
        try (TestDatabase database = TestDatabase.empty()) {
            assertThat(Migrations.run(database.settings()).info().applied()).isNotEmpty();

            assertThat(Migrations.run(database.settings()).info().pending()).isEmpty();
        }
    }

    @Test
    void says_which_database_cannot_be_reached() throws IOException {
        int port = unusedPort();
        var settings = new DatabaseSettings("localhost", port, "billing", "u", "hunter2", Encryption.DISABLE, 1);

        assertThatThrownBy(() -> Migrations.run(settings))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("The database 'billing' at localhost:" + port + " cannot be reached.");
    }

    @Test
    void says_that_the_host_does_not_exist_in_the_same_words() {
        var settings = new DatabaseSettings("nowhere.invalid", 5432, "billing", "u", "p", Encryption.DISABLE, 1);

        assertThatThrownBy(() -> Migrations.run(settings))
                .hasMessage("The database 'billing' at nowhere.invalid:5432 cannot be reached.");
    }

    @Test
    void says_which_database_does_not_exist() {
        try (TestDatabase database = TestDatabase.empty()) {
            DatabaseSettings there = database.settings();
            var settings = new DatabaseSettings(
                    there.host(), there.port(), "missing", there.user(), there.password(), there.encryption(), 1);

            assertThatThrownBy(() -> Migrations.run(settings))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("'missing'")
                    .hasMessageEndingWith("does not exist.");
        }
    }

    @Test
    void says_that_the_server_cannot_encrypt_where_that_is_asked_for() {
        try (EmbeddedServer plain = EmbeddedServer.at(folder.resolve("data"))) {
            DatabaseSettings settings =
                    DatabaseSettings.parse(plain.urlOf("billing").replace("=disable", "=require"));

            assertThatThrownBy(() -> Migrations.run(settings))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageEndingWith("does not speak as sslmode asks.");
        }
    }

    @Test
    void stops_the_start_with_that_sentence() throws IOException {
        var settings = new DatabaseSettings("localhost", unusedPort(), "billing", "u", "p", Encryption.DISABLE, 1);
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DatabaseSettings.class, () -> settings);
        context.register(PersistenceConfiguration.class);

        assertThatThrownBy(context::refresh)
                .isInstanceOf(BeanCreationException.class)
                .hasRootCauseInstanceOf(java.net.ConnectException.class)
                .hasStackTraceContaining("DatabaseUnusable: The database 'billing' at localhost:");
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
