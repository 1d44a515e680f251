package app.tollgate.application.port.view;

import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import reactor.core.publisher.Mono;

/// Reads what decided a customer's access at a past moment, as it was recorded then (ACC-5).
///
/// A change counts from the moment the service made it, which is the moment of its own clock and not of the database.
public interface AccessHistoryView {

    /// A customer nobody knew at that moment has no facts.
    Mono<AccessFacts> of(CustomerId customer, Instant at);

    /// From when on everything is known that was recorded; what was before may have been let go. Empty while nothing
    /// was.
    Mono<Instant> knownSince();
}
