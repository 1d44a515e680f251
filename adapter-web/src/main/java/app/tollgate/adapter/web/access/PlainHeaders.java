package app.tollgate.adapter.web.access;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// The headers that CORS, the encoder and Spring Security give the ordinary answer, in the order they do.
///
/// `varyByOrigin` says whether some pages' scripts may call the API: an answer then tells caches what it hangs on.
public record PlainHeaders(boolean varyByOrigin) {

    private static final List<String> VARY = List.of(
            HttpHeaders.ORIGIN, HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);

    void write(ServerHttpRequest request, HttpHeaders headers, int length) {
        if (varyByOrigin) {
            headers.addAll(HttpHeaders.VARY, VARY);
        }
        headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        headers.setContentLength(length);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate");
        headers.set(HttpHeaders.PRAGMA, "no-cache");
        headers.set(HttpHeaders.EXPIRES, "0");
        headers.set("X-Content-Type-Options", "nosniff");
        if ("https".equals(request.getURI().getScheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
        headers.set("X-Frame-Options", "DENY");
        headers.set("X-XSS-Protection", "0");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
}
