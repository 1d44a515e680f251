package app.tollgate.bench.stage;

import app.tollgate.adapter.persistence.DatabaseSettings;
import app.tollgate.adapter.persistence.testing.EmbeddedServer;
import app.tollgate.adapter.persistence.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A database for this run alone, on a server that keeps what it was told to keep.
public final class Database implements AutoCloseable {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final String url;
    private final Runnable stop;

    Database(String url, Runnable stop) {
        this.url = url;
        this.stop = stop;
    }

    /// Beside the one `DATABASE_URL` names, and dropped again; else on an embedded server in the folder.
    public static Database open(@Nullable String databaseUrl, Path folder) {
        Database database = databaseUrl == null || databaseUrl.isBlank() ? embedded(folder) : beside();
        database.requireDurable();
        return database;
    }

    private static Database embedded(Path folder) {
        EmbeddedServer server = EmbeddedServer.at(folder.resolve("postgres"));
        return new Database(server.urlOf("tollgate_bench"), server::close);
    }

    private static Database beside() {
        TestDatabase database = TestDatabase.empty();
        return new Database(database.url(), database::close);
    }

    String url() {
        return url;
    }

    public Connection connect() throws SQLException {
        DatabaseSettings at = DatabaseSettings.parse(url);
        Properties login = new Properties();
        login.setProperty("user", at.user());
        login.setProperty("password", at.password());
        login.setProperty("sslmode", sslMode(at));
        return DriverManager.getConnection(
                "jdbc:postgresql://" + at.host() + ":" + at.port() + "/" + at.database(), login);
    }

    /// For programs that use PostgreSQL's own client library; so the password is in no list of processes.
    Map<String, String> clientVariables() {
        DatabaseSettings at = DatabaseSettings.parse(url);
        return Map.of(
                "PGHOST", at.host(),
                "PGPORT", Integer.toString(at.port()),
                "PGUSER", at.user(),
                "PGPASSWORD", at.password(),
                "PGDATABASE", at.database(),
                "PGSSLMODE", sslMode(at));
    }

    public void execute(String... statements) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    public String ask(String question) {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    @Override
    public void close() {
        stop.run();
    }

    /// Without these an insert is a write to memory, and every number about it a lie.
    private void requireDurable() {
        for (String setting : DURABLE) {
            if (!ask("show " + setting).equals("on")) {
                throw new IllegalStateException("PostgreSQL runs with " + setting + " = " + ask("show " + setting)
                        + "; this measures durable work only");
            }
        }
    }

    private static String sslMode(DatabaseSettings at) {
        return at.encryption().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
