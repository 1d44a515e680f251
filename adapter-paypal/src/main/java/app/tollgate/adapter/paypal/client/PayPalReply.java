package app.tollgate.adapter.paypal.client;

import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/// What PayPal answered to one exchange, unread.
public final class PayPalReply {

    private final HttpStatusCode status;
    private final HttpHeaders headers;
    private final byte[] body;

    PayPalReply(HttpStatusCode status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /// The body as a message. Fields we do not know are passed over; throws [UnreadableAnswer] for anything but
    /// JSON of that shape.
    public <M> M as(Class<M> message) {
        return PayPalJson.read(body, message);
    }

    /// PayPal's name of this exchange in its own logs, or an empty string.
    public String debugId() {
        return Words.of(headers.getFirst("Paypal-Debug-Id"))
                .or(() -> error().debugId())
                .orElse("");
    }

    HttpStatusCode status() {
        return status;
    }

    /// What the error body says; of a body that is none, an error that says nothing.
    PayPalError error() {
        return PayPalError.of(body);
    }

    Optional<String> retryAfter() {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER));
    }
}
