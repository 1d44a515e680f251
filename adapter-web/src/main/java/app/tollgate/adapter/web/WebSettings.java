package app.tollgate.adapter.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an installation decides about its web edge.
///
/// `allowedOrigins` are the pages whose scripts may call the API (CORS; `*` for any, none by default), and
/// `allowedReturnOrigins` the only ones a buyer may be sent back to from PayPal (any when empty). `publicBaseUrl` is
/// where the outside finds the service, for its own description.
public record WebSettings(List<String> allowedOrigins, List<String> allowedReturnOrigins, Optional<URI> publicBaseUrl) {

    private static final Pattern ORIGIN = Pattern.compile("https?://(\\[[0-9a-f:]+]|[a-z0-9.-]+)(:[0-9]{1,5})?");

    public WebSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
        allowedReturnOrigins = List.copyOf(allowedReturnOrigins);
        allowedOrigins.stream().filter(origin -> !origin.equals("*")).forEach(WebSettings::requireOrigin);
        allowedReturnOrigins.forEach(WebSettings::requireOrigin);
        publicBaseUrl.map(URI::toString).filter(url -> !url.startsWith("http")).ifPresent(url -> {
            throw new IllegalArgumentException("the public base URL is an http(s) address, not '" + url + "'");
        });
    }

    private static void requireOrigin(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "an origin is scheme, host and port in small letters, such as https://shop.example, not '" + origin
                            + "'");
        }
    }
}
