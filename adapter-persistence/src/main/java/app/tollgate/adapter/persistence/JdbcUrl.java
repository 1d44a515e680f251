package app.tollgate.adapter.persistence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The same database for the JDBC driver, which only migrations use.
final class JdbcUrl {

    private static final int CONNECT_TIMEOUT_SECONDS = 10;

    private JdbcUrl() {}

    static String of(DatabaseSettings settings) {
        return "jdbc:postgresql://" + settings.host() + ":" + settings.port() + "/" + encoded(settings.database())
                + "?sslmode=" + sslMode(settings.encryption()) + "&connectTimeout=" + CONNECT_TIMEOUT_SECONDS
                + "&ApplicationName=tollgate-migrations" + trust(settings.encryption());
    }

    private static String sslMode(DatabaseSettings.Encryption encryption) {
        return encryption.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Of itself the driver trusts a file in the home folder only; the reactive one trusts what the JVM trusts.
    private static String trust(DatabaseSettings.Encryption encryption) {
        return switch (encryption) {
            case VERIFY_FULL -> "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory";
            case DISABLE, PREFER, REQUIRE -> "";
        };
    }

    private static String encoded(String database) {
        return URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
