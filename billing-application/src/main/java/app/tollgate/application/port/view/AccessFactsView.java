package app.tollgate.application.port.view;

import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.customer.CustomerId;
import reactor.core.publisher.Mono;

/// Reads, in one statement, all that decides a customer's access. A customer nobody knows has no facts.
public interface AccessFactsView {

    Mono<AccessFacts> of(CustomerId customer);
}
