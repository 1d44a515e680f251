package app.tollgate.bootstrap.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/// Turns the text of one variable into a value; what is wrong with it is said by an [IllegalArgumentException].
final class Parsers {

    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private static final int PORT_MAX = 65_535;

    private Parsers() {}

    static URI url(String text) {
        try {
            URI url = new URI(text);
            boolean http = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (http && url.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException _) {
            // Said below, in the same words.
        }
        throw new IllegalArgumentException("must be an address such as https://example.com, not '" + text + "'");
    }

    static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false, not '" + text + "'");
        };
    }

    static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException _) {
            // Said below, in the same words.
        }
        throw new IllegalArgumentException(
                "must be a duration of zero or more, such as P3D or PT12H, not '" + text + "'");
    }

    static int wholeNumber(String text) {
        if (!SMALL_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a whole number such as 7, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    /// 0 lets the system choose.
    static int port(String text) {
        if (!PORT.matcher(text).matches() || Integer.parseInt(text) > PORT_MAX) {
            throw new IllegalArgumentException("must be a port from 0 to " + PORT_MAX + ", not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
