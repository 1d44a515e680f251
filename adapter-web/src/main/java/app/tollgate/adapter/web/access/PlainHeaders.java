package app.tollgate.adapter.web.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;

/// The headers that CORS, the encoder and Spring Security give the ordinary answer, in the order they do.
///
/// `cors` says which pages' scripts may call the API, if any: an answer then tells caches what it hangs on.
public record PlainHeaders(Optional<CorsConfiguration> cors) {

    private static final List<String> VARY = List.of(
            HttpHeaders.ORIGIN, HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);

    /// Whether the page that asks may read the answer, where it is another origin's. The ordinary way refuses it else.
    boolean isForPageOf(ServerHttpRequest request) {
        return cors.isEmpty()
                || !CorsUtils.isCorsRequest(request)
                || cors.get().checkOrigin(request.getHeaders().getOrigin()) != null;
    }

    void write(ServerHttpRequest request, HttpHeaders headers, int length) {
        cors.ifPresent(pages -> writeFor(pages, request, headers));
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

    private static void writeFor(CorsConfiguration pages, ServerHttpRequest request, HttpHeaders headers) {
        headers.addAll(HttpHeaders.VARY, VARY);
        if (CorsUtils.isCorsRequest(request)) {
            headers.setAccessControlAllowOrigin(
                    pages.checkOrigin(request.getHeaders().getOrigin()));
            headers.setAccessControlExposeHeaders(Objects.requireNonNull(pages.getExposedHeaders()));
        }
    }
}
