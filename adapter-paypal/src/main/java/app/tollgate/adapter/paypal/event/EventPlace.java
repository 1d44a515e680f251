package app.tollgate.adapter.paypal.event;

import app.tollgate.adapter.paypal.client.PayPalCall;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A place in PayPal's list of events: a stretch of time, what the link to the next page says of where to go on in it,
/// and how many pages were read before.
record EventPlace(Instant from, Instant until, Map<String, String> index, int pagesBefore) {

    static final String OPERATION = "webhooks.events";

    /// PayPal documents a default of 10 and no maximum; other lists of its take up to 20.
    static final int PAGE_SIZE = 20;

    private static final String PATH =
            "/v1/notifications/webhooks-events?page_size={size}&start_time={from}&end_time={until}";

    static EventPlace first(Instant from, Instant until) {
        return new EventPlace(from, until, Map.of(), 0);
    }

    PayPalCall call() {
        StringBuilder path = new StringBuilder(PATH);
        index.keySet()
                .forEach(name ->
                        path.append('&').append(name).append("={").append(name).append('}'));
        return PayPalCall.get(OPERATION, path.toString(), variables());
    }

    EventPlace at(Map<String, String> nextIndex) {
        return new EventPlace(from, until, new LinkedHashMap<>(nextIndex), pagesBefore + 1);
    }

    /// Events come newest first: what is left of the time begins where this page ends. Empty when that is no less.
    Optional<EventPlace> before(Instant oldest) {
        return oldest.isBefore(until)
                ? Optional.of(new EventPlace(from, oldest, Map.of(), pagesBefore + 1))
                : Optional.empty();
    }

    private String[] variables() {
        String[] variables = new String[3 + index.size()];
        variables[0] = Integer.toString(PAGE_SIZE);
        variables[1] = from.toString();
        variables[2] = until.toString();
        int next = 3;
        for (String value : index.values()) {
            variables[next++] = value;
        }
        return variables;
    }
}
