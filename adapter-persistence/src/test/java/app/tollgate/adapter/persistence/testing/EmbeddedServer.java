package app.tollgate.adapter.persistence.testing;

import app.tollgate.adapter.persistence.DatabaseSettings;
import app.tollgate.adapter.persistence.DatabaseSettings.Encryption;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/// PostgreSQL as a child process of this JVM, on the loopback interface; it needs neither root nor an installation.
public final class EmbeddedServer implements DatabaseServer, AutoCloseable {

    /// Where zonky unpacks the binaries; its own name for it.
    private static final String WORKING_FOLDER = "ot.epg.working-dir";

    private static final Duration START_MAX = Duration.ofMinutes(1);
    private static final Duration LEAVE_MAX = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int CONNECTIONS_MAX = 10;

    private final EmbeddedPostgres postgres;
    private final AutoCloseable folder;

    private EmbeddedServer(EmbeddedPostgres postgres, AutoCloseable folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /// Fast and forgetful, for tests. The folder is where a later run finds and removes it, should this one be killed.
    static EmbeddedServer temporary() {
        EmbeddedPostgres.Builder builder = builder();
        Path folder = Path.of(System.getProperty(WORKING_FOLDER), "tollgate-" + UUID.randomUUID());
        var server = new EmbeddedServer(start(builder.setDataDirectory(folder)), () -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /// Durable, for development: what is committed in this folder survives the JVM and the machine. A server that a
    /// killed JVM left running on it is stopped first; a folder that another JVM uses is refused.
    public static EmbeddedServer at(Path dataFolder) {
        DataFolder folder = DataFolder.take(dataFolder.toAbsolutePath().normalize());
        EmbeddedPostgres postgres = start(builder()
                .setDataDirectory(folder.path())
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on"));
        folder.markComplete();
        var server = new EmbeddedServer(postgres, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(server::closeBehindTheLastClient));
        return server;
    }

    /// The URL of a database on this server, made when it is missing.
    public String urlOf(String name) {
        if (!finds("select from pg_database where datname = ?", name)) {
            execute("create database \"" + name + "\"");
        }
        return DatabaseUrls.of(database(name));
    }

    @Override
    public DatabaseSettings maintenance() {
        return new DatabaseSettings(
                "localhost",
                postgres.getPort(),
                "postgres",
                "postgres",
                "postgres",
                Encryption.DISABLE,
                CONNECTIONS_MAX);
    }

    @Override
    public boolean outlivesUs() {
        return false;
    }

    /// Stops the server; a second time does nothing.
    @Override
    public void close() {
        try {
            postgres.close();
            folder.close();
        } catch (Exception failure) {
            throw new IllegalStateException("the embedded PostgreSQL did not stop", failure);
        }
    }

    /// A service that stops with the JVM still has work to end on its connections.
    private void closeBehindTheLastClient() {
        long deadline = System.nanoTime() + LEAVE_MAX.toNanos();
        try {
            while (isServing() && System.nanoTime() < deadline) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    private boolean isServing() {
        return finds(
                "select from pg_stat_activity where backend_type = ? and pid <> pg_backend_pid()", "client backend");
    }

    /// A server that was stopped finds nothing any more.
    private boolean finds(String question, String parameter) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.prepareStatement(question)) {
            statement.setString(1, parameter);
            return statement.executeQuery().next();
        } catch (SQLException _) {
            return false;
        }
    }

    /// The builtin locale sorts alike on every machine, whatever its language is. The binaries are unpacked to a folder
    /// of our own, because one that another user of the machine made could not be written to.
    private static EmbeddedPostgres.Builder builder() {
        if (System.getProperty(WORKING_FOLDER) == null) {
            String folder = "tollgate-pg-" + System.getProperty("user.name");
            System.setProperty(
                    WORKING_FOLDER,
                    Path.of(System.getProperty("java.io.tmpdir"), folder).toString());
        }
        return EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_MAX);
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", failure);
        }
    }
}
