package app.tollgate.application.plancard;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plancard.PlanCard;
import reactor.core.publisher.Mono;

/// A customer looks at their plan on a dashboard (MAN-3); always answered from our own records.
public interface ShowPlanCard {

    Mono<PlanCard> show(CustomerId customer);
}
