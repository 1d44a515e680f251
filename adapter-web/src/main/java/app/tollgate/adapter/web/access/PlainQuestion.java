package app.tollgate.adapter.web.access;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Tells the question that is asked millions of times: what may I do now, asked with one bearer token and nothing else
/// that the answer could depend on.
final class PlainQuestion {

    static final String PATH = "/api/subscriptions/check-access";

    private static final String BEARER = "Bearer ";

    /// What browsers, `curl` and the usual clients send; each is answered in JSON.
    private static final List<String> JSON_TAKERS =
            List.of("*/*", "application/json", "application/json, text/plain, */*");

    /// Where one of these is, the answer may be another one: of a cache that asks whether it is still right, or to a
    /// request with a body.
    private static final List<String> MATTERING = List.of(
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.IF_UNMODIFIED_SINCE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.TRANSFER_ENCODING,
            HttpHeaders.EXPECT,
            HttpHeaders.UPGRADE);

    private PlainQuestion() {}

    /// The token it is asked with; nothing when it is another question, or asked in another way.
    static Optional<String> tokenOf(ServerHttpRequest request) {
        return isAsked(request)
                ? theOne(request.getHeaders(), HttpHeaders.AUTHORIZATION)
                        .filter(value -> value.startsWith(BEARER))
                        .map(value -> value.substring(BEARER.length()))
                : Optional.empty();
    }

    private static boolean isAsked(ServerHttpRequest request) {
        return HttpMethod.GET.equals(request.getMethod())
                && PATH.equals(request.getURI().getRawPath())
                && request.getURI().getRawQuery() == null
                && isPlain(request.getHeaders());
    }

    private static boolean isPlain(HttpHeaders headers) {
        return MATTERING.stream().noneMatch(headers::containsHeader) && takesJson(headers);
    }

    private static boolean takesJson(HttpHeaders headers) {
        return !headers.containsHeader(HttpHeaders.ACCEPT)
                || theOne(headers, HttpHeaders.ACCEPT)
                        .filter(JSON_TAKERS::contains)
                        .isPresent();
    }

    private static Optional<String> theOne(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.get(name))
                .filter(values -> values.size() == 1)
                .map(List::getFirst);
    }
}
