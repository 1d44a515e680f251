package app.tollgate.adapter.persistence.testing;

import app.tollgate.adapter.persistence.DatabaseSettings;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// A PostgreSQL server on which databases can be made and dropped.
public interface DatabaseServer {

    /// A database that is always there, and a user who may create others.
    DatabaseSettings maintenance();

    /// Whether what is left on it stays after this JVM.
    boolean outlivesUs();

    default DatabaseSettings database(String name) {
        DatabaseSettings known = maintenance();
        return new DatabaseSettings(
                known.host(),
                known.port(),
                name,
                known.user(),
                known.password(),
                known.encryption(),
                known.connectionsMax());
    }

    /// Runs one statement that no transaction may hold, such as `create database`.
    default void execute(String sql) {
        DatabaseSettings at = maintenance();
        var login = new Properties();
        login.setProperty("user", at.user());
        login.setProperty("password", at.password());
        login.setProperty("sslmode", DatabaseUrls.sslMode(at));
        String url = "jdbc:postgresql://" + at.host() + ":" + at.port() + "/" + at.database();
        try (var connection = DriverManager.getConnection(url, login);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException("on the " + at + ": " + refused.getMessage(), refused);
        }
    }

    /// The one server that all tests of this JVM share, started on first use: the one `DATABASE_URL` names, else one in
    /// a container where a Docker engine answers, else the embedded one.
    static DatabaseServer shared() {
        return SharedServer.INSTANCE;
    }
}
