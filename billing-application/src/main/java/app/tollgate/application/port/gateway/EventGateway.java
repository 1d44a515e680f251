package app.tollgate.application.port.gateway;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;

/// The events the payment provider remembers, whether they were delivered or not. PayPal keeps them for 30 days.
public interface EventGateway {

    /// The events made in `[from, until]`, page by page as the provider gives them; the pages end after the first
    /// answer that is none. The same event may come twice.
    Flux<GatewayAnswer<List<ListedEvent>>> events(Instant from, Instant until);

    /// The event as a delivery of it would carry it. Unlike a delivery, `body` is not what was signed byte for byte.
    record ListedEvent(String eventId, String eventType, byte[] body) {}
}
