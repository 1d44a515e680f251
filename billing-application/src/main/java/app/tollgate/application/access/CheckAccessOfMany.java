package app.tollgate.application.access;

import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.customer.CustomerId;
import java.util.List;
import reactor.core.publisher.Mono;

/// A back end asks what several customers may do right now (ACC-7). All are judged at one moment, from facts read at
/// one moment.
public interface CheckAccessOfMany {

    /// One decision for each, in the order asked; who is named twice is answered twice.
    Mono<List<AccessDecision>> check(List<CustomerId> customers);
}
