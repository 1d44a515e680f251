package app.tollgate.adapter.paypal.refund;

import app.tollgate.adapter.paypal.client.PayPalCall;
import app.tollgate.adapter.paypal.client.PayPalClient;
import app.tollgate.adapter.paypal.client.PayPalReply;
import app.tollgate.adapter.paypal.client.UnreadableAnswer;
import app.tollgate.adapter.paypal.refund.RefundMessages.RefundAllMessage;
import app.tollgate.adapter.paypal.refund.RefundMessages.RefundMessage;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.RefundGateway;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.domain.payment.ProviderSaleId;
import reactor.core.publisher.Mono;

/// Refunds through PayPal's payments API, which takes the sale of a subscription for a capture (PayPal facts, 6).
public final class PayPalRefundGateway implements RefundGateway {

    private static final String REFUND = "/v2/payments/captures/{id}/refund";

    private final PayPalClient client;

    public PayPalRefundGateway(PayPalClient client) {
        this.client = client;
    }

    @Override
    public Mono<GatewayAnswer<Refunding>> refundAll(RequestId requestId, ProviderSaleId sale) {
        return client.call(
                PayPalCall.command("captures.refund", REFUND, sale.value(), requestId, new RefundAllMessage()),
                PayPalRefundGateway::refunding);
    }

    /// A status that is not in PayPal's documentation has no safe meaning.
    private static GatewayAnswer<Refunding> refunding(PayPalReply reply) {
        String status = reply.as(RefundMessage.class).status();
        return switch (status) {
            case "COMPLETED" -> new GatewayAnswer.Done<>(Refunding.COMPLETED);
            case "PENDING" -> new GatewayAnswer.Done<>(Refunding.PENDING);
            case "FAILED", "CANCELLED" -> new GatewayAnswer.Done<>(Refunding.FAILED);
            case null, default -> throw new UnreadableAnswer("a refund of no known status");
        };
    }
}
