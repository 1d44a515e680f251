package app.tollgate.application.port.view;

import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.customer.CustomerId;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/// Reads, in one statement, all that decides a customer's access. A customer nobody knows has no facts.
///
/// Intents that were given up are no facts: they never gave access, and every switch of plans leaves one.
public interface AccessFactsView {

    Mono<AccessFacts> of(CustomerId customer);

    /// The same of several customers, in one statement for all; each of them has an entry.
    Mono<Map<CustomerId, AccessFacts>> ofAll(Set<CustomerId> customers);
}
