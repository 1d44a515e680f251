package app.tollgate.simulator.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A request as it arrived: header names in lower case, body as bytes.
public record Incoming(
        String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {

    public static Incoming of(String method, String uri, Map<String, String> headers, byte[] body) {
        URI parsed = URI.create(uri);
        String query = Optional.ofNullable(parsed.getRawQuery()).orElse("");
        return new Incoming(method, parsed.getRawPath(), pairs(query), headers, body);
    }

    /// The pairs of a query string or of a form.
    public static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                pairs.put(decode(name), decode(value));
            }
        }
        return pairs;
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
