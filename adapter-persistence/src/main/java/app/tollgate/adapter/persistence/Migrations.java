package app.tollgate.adapter.persistence;

import java.sql.SQLException;
import javax.net.ssl.SSLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings the tables up to date, over JDBC, before anything reads them.
public final class Migrations {

    private static final String CONNECTION_TROUBLE = "08";
    private static final String CONNECTION_REFUSED_BY_SERVER = "08004";
    private static final String LOGIN_REFUSED = "28";
    private static final String NO_SUCH_DATABASE = "3D000";

    private Migrations() {}

    /// Throws [DatabaseUnusable] when the database is not there, does not let us in, or its tables are not ours.
    public static Flyway run(DatabaseSettings settings) {
        Flyway flyway = Flyway.configure()
                .dataSource(JdbcUrl.of(settings), settings.user(), settings.password())
                .load();
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            throw new DatabaseUnusable(sentence(settings, failure), failure);
        }
        return flyway;
    }

    private static String sentence(DatabaseSettings settings, FlywayException failure) {
        String state = sqlStateOf(failure);
        if (isUntrusted(failure)) {
            return "The " + settings.place() + " does not prove that it is the one we asked for (sslmode=verify-full).";
        }
        if (state.equals(CONNECTION_REFUSED_BY_SERVER)) {
            return "The " + settings.place() + " does not speak as sslmode asks.";
        }
        if (state.startsWith(CONNECTION_TROUBLE)) {
            return "The " + settings.place() + " cannot be reached.";
        }
        if (state.startsWith(LOGIN_REFUSED)) {
            return "The " + settings.place() + " refuses the user '" + settings.user() + "' or the password.";
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return "The " + settings.place() + " does not exist.";
        }
        return "The tables of the " + settings.place() + " cannot be brought up to date: " + failure.getMessage();
    }

    private static String sqlStateOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static boolean isUntrusted(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }
}
