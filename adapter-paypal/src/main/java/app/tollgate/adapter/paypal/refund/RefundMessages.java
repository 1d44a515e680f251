package app.tollgate.adapter.paypal.refund;

import org.jspecify.annotations.Nullable;

/// Refunds on the wire: `/v2/payments/captures/{id}/refund`.
final class RefundMessages {

    private RefundMessages() {}

    /// Without an amount PayPal gives back all that is left.
    record RefundAllMessage() {}

    record RefundMessage(@Nullable String id, @Nullable String status) {}
}
