package app.tollgate.application.access;

import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.customer.CustomerId;
import reactor.core.publisher.Mono;

/// What may this customer do right now, and why (ACC-1)? Judged at the moment of the question from recorded facts.
public interface CheckAccess {

    Mono<AccessDecision> check(CustomerId customer);
}
