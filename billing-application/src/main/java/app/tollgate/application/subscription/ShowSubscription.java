package app.tollgate.application.subscription;

import app.tollgate.domain.customer.CustomerId;
import reactor.core.publisher.Mono;

/// A customer looks at their subscription: the live one, else the newest (SUB-3). Empty when there never was one.
public interface ShowSubscription {

    Mono<SubscriptionView> show(CustomerId customer);
}
