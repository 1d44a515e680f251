package app.tollgate.application.port.gateway;

import app.tollgate.domain.payment.ProviderSaleId;
import reactor.core.publisher.Mono;

/// Giving money back through the provider.
public interface RefundGateway {

    /// The refusal of what was given back in full before.
    String NOTHING_LEFT = "CAPTURE_FULLY_REFUNDED";

    /// Gives back all that is left of a charge. PayPal keeps the request id for 45 days: the same one within that time
    /// refunds once.
    Mono<GatewayAnswer<Refunding>> refundAll(RequestId requestId, ProviderSaleId sale);

    /// How far the provider came with it.
    enum Refunding {
        COMPLETED,
        PENDING,
        FAILED
    }
}
