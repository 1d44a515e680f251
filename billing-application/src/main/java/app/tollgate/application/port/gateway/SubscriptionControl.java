package app.tollgate.application.port.gateway;

import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.net.URI;
import reactor.core.publisher.Mono;

/// What a seller can have done with a subscription at the provider.
///
/// PayPal takes a request id for captures alone; after an answer that never came only the subscription's state tells
/// whether one of the others had its effect. In the wrong state they are refused with [#WRONG_STATE].
public interface SubscriptionControl {

    String WRONG_STATE = "SUBSCRIPTION_STATUS_INVALID";

    /// The refusal to reactivate what was suspended for failed payments: what is outstanding must be paid first
    /// (SUB-5).
    String STOPPED_BY_FAILURES = "SUBSCRIPTION_CANNOT_BE_ACTIVATED";

    /// Ends it at once and for good; nothing is paid back.
    Mono<GatewayAnswer<Accepted>> cancel(ProviderSubscriptionId id, String reason);

    Mono<GatewayAnswer<Accepted>> suspend(ProviderSubscriptionId id, String reason);

    Mono<GatewayAnswer<Accepted>> reactivate(ProviderSubscriptionId id, String reason);

    /// Prepares a change of plan, and answers where the buyer consents to it. Until then the old plan goes on.
    Mono<GatewayAnswer<URI>> revise(Revision revision);

    /// Charges what is outstanding, or a part of it.
    Mono<GatewayAnswer<Accepted>> capture(Capture capture);

    /// The provider has done it; the state is read by a question of its own.
    record Accepted() {}

    record Revision(ProviderSubscriptionId id, ProviderPlanId plan, URI returnUrl, URI cancelUrl) {}

    /// `note` is shown to the buyer, 1 to 128 characters.
    record Capture(RequestId requestId, ProviderSubscriptionId id, Money amount, String note) {}
}
