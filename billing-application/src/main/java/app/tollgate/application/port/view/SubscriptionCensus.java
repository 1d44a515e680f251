package app.tollgate.application.port.view;

import app.tollgate.domain.plan.PlanCode;
import reactor.core.publisher.Flux;

/// Counts subscriptions for the operators (OPS-1).
public interface SubscriptionCensus {

    Flux<Count> counts();

    /// `state` is one of SUB-8's words in lower case.
    record Count(PlanCode plan, String state, long subscriptions) {}
}
