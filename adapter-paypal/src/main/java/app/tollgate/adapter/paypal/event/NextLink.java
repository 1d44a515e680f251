package app.tollgate.adapter.paypal.event;

import app.tollgate.adapter.paypal.event.EventMessages.LinkMessage;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads from the link to the next page where to go on, and nothing else: its host and path may be anybody's, and are
/// never followed.
final class NextLink {

    /// `move_to`, `index_time` and `index_id` are in PayPal's documented sample; the others are what its further lists
    /// page by.
    private static final Set<String> SAYS_WHERE =
            Set.of("move_to", "index_time", "index_id", "page", "page_token", "next_page_token");

    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private NextLink() {}

    /// Empty when there is no next page, or nothing in the link that we know.
    static Map<String, String> index(@Nullable List<LinkMessage> links) {
        return Objects.requireNonNullElse(links, List.<LinkMessage>of()).stream()
                .filter(link -> "next".equals(link.rel()) && link.href() != null)
                .findFirst()
                .map(link -> index(Objects.requireNonNull(link.href())))
                .orElseGet(Map::of);
    }

    /// PayPal's sample has its ampersands escaped as in HTML.
    private static Map<String, String> index(String href) {
        Map<String, String> index = new LinkedHashMap<>();
        int question = href.indexOf('?');
        for (String part : href.substring(question + 1).replace("&amp;", "&").split("&", -1)) {
            int equals = part.indexOf('=');
            if (question >= 0 && equals > 0 && SAYS_WHERE.contains(part.substring(0, equals))) {
                index.put(part.substring(0, equals), decoded(part.substring(equals + 1)));
            }
        }
        return index.values().stream().allMatch(value -> VALUE.matcher(value).matches()) ? index : Map.of();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}
