package app.tollgate.adapter.persistence;

import app.tollgate.adapter.persistence.DatabaseSettings.Encryption;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A database URL taken apart. Read by hand, because the errors of the JDK's parsers quote what they read,
/// and with it the password.
record DatabaseUrl(String host, int port, String database, String user, String password, Encryption encryption) {

    private static final Pattern FORM = Pattern.compile("(?:jdbc:|r2dbc:)?postgres(?:ql)?://"
            + "(?:(?<user>[^:/]*)(?::(?<password>[^/]*))?@)?"
            + "(?<host>\\[[0-9A-Fa-f:.]+]|[^:/?#@]*)(?::(?<port>[0-9]*))?"
            + "(?:/(?<database>[^/?#]*))?(?:\\?(?<parameters>[^#]*))?");
    private static final String EXAMPLE = "; it reads postgresql://user:password@host:5432/database";
    private static final int PORT_DEFAULT = 5432;
    private static final int PORT_MAX = 65_535;

    static DatabaseUrl read(String url) {
        Matcher form = FORM.matcher(url.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("the database URL cannot be read" + EXAMPLE);
        }
        Map<String, String> parameters = parameters(form.group("parameters"));
        String user = decoded("user", orElse(form.group("user"), parameters.remove("user")));
        String password = decoded("password", orElse(form.group("password"), parameters.remove("password")));
        Encryption encryption = encryption(parameters.remove("sslmode"));
        requireNothingElse(parameters);
        return new DatabaseUrl(
                required("host", orElse(form.group("host"), null)),
                port(form.group("port")),
                required("database", decoded("database", orElse(form.group("database"), null))),
                required("user", user),
                password,
                encryption);
    }

    private static Map<String, String> parameters(@Nullable String query) {
        var parameters = new HashMap<String, String>();
        for (String pair : orElse(query, null).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
            } else if (!pair.isEmpty()) {
                throw new IllegalArgumentException("a parameter of the database URL has no value" + EXAMPLE);
            }
        }
        return parameters;
    }

    private static Encryption encryption(@Nullable String sslmode) {
        return switch (sslmode) {
            case "disable" -> Encryption.DISABLE;
            case "prefer" -> Encryption.PREFER;
            case "require" -> Encryption.REQUIRE;
            case "verify-full" -> Encryption.VERIFY_FULL;
            case null -> Encryption.PREFER;
            default ->
                throw new IllegalArgumentException(
                        "sslmode in the database URL is one of disable, prefer, require, verify-full");
        };
    }

    /// A parameter that we silently passed over could be one that somebody relies on for safety.
    private static void requireNothingElse(Map<String, String> parameters) {
        parameters.keySet().stream().sorted().findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    "the database URL has a parameter '" + name + "'; only sslmode is understood");
        });
    }

    private static int port(@Nullable String text) {
        String digits = orElse(text, null);
        if (digits.isEmpty()) {
            return PORT_DEFAULT;
        }
        int port = digits.length() > 5 ? 0 : Integer.parseInt(digits);
        if (port < 1 || port > PORT_MAX) {
            throw new IllegalArgumentException("the port in the database URL is 1 to " + PORT_MAX);
        }
        return port;
    }

    private static String required(String part, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("the database URL names no " + part + EXAMPLE);
        }
        return value;
    }

    /// Percent-decoding only: a plus is a plus here.
    private static String decoded(String part, String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("the " + part + " in the database URL has a % that encodes nothing");
        }
    }

    private static String orElse(@Nullable String text, @Nullable String other) {
        if (text != null) {
            return text;
        }
        return other != null ? other : "";
    }
}
