package app.tollgate.adapter.persistence.testing;

import app.tollgate.adapter.persistence.DatabaseSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Settings as the URL that `DATABASE_URL` takes.
final class DatabaseUrls {

    private DatabaseUrls() {}

    static String of(DatabaseSettings settings) {
        return "postgresql://" + encoded(settings.user()) + ":" + encoded(settings.password()) + "@" + settings.host()
                + ":" + settings.port() + "/" + encoded(settings.database()) + "?sslmode=" + sslMode(settings);
    }

    static String sslMode(DatabaseSettings settings) {
        return settings.encryption().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
