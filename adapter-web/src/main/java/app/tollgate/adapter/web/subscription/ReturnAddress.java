package app.tollgate.adapter.web.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads an address that PayPal sends the buyer back to. It is handed to PayPal and to browsers, so only plain web
/// addresses pass: https, or http on the developer's own machine, and of an allowed origin where origins are listed.
record ReturnAddress(List<String> allowedOrigins) {

    /// PayPal's bound on `return_url` and `cancel_url`.
    private static final int LENGTH_MAX = 4000;

    URI read(String text) {
        URI address = parsed(text);
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (address.getHost() == null
                || address.getUserInfo() != null
                || !List.of("http", "https").contains(scheme)) {
            throw new IllegalArgumentException("is an absolute http(s) address without a user");
        }
        if (scheme.equals("http") && !isLoopback(address.getHost())) {
            throw new IllegalArgumentException("is https, unless it is on this machine");
        }
        if (!allowedOrigins.isEmpty() && !allowedOrigins.contains(originOf(scheme, address))) {
            throw new IllegalArgumentException("is not of an origin that buyers may return to");
        }
        return address;
    }

    private static URI parsed(String text) {
        if (text.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("has at most " + LENGTH_MAX + " characters");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException notAnAddress) {
            throw new IllegalArgumentException("is not an address", notAnAddress);
        }
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    /// As browsers write it: small letters, and no port where it is the scheme's own.
    private static String originOf(String scheme, URI address) {
        int port = address.getPort();
        boolean usual = port == -1 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
    }
}
