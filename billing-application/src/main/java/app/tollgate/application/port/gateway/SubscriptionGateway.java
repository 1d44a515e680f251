package app.tollgate.application.port.gateway;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Subscriptions at the payment provider.
public interface SubscriptionGateway {

    /// Creates a subscription that waits for the buyer. PayPal keeps request ids for 72 h: the same
    /// one within that time answers the same subscription.
    Mono<GatewayAnswer<Created>> create(Creation creation);

    /// Refused with `INVALID_RESOURCE_ID` when the provider knows no such subscription.
    Mono<GatewayAnswer<ProviderSubscription>> find(ProviderSubscriptionId id);

    /// The charges of a subscription in `[from, until)`, oldest first.
    Mono<GatewayAnswer<List<Sale>>> sales(ProviderSubscriptionId id, Instant from, Instant until);

    /// Billing starts at the approval, or at `startsAt` when that lies on a later day. The buyer comes back to
    /// `returnUrl` after approving and to `cancelUrl` after giving up; neither is proof of
    /// anything.
    record Creation(
            RequestId requestId,
            ProviderPlanId plan,
            CustomerId customer,
            Optional<EmailAddress> email,
            URI returnUrl,
            URI cancelUrl,
            Optional<Instant> startsAt) {}

    record Created(ProviderSubscriptionId id, URI approveAt) {}
}
