package app.tollgate.adapter.web.webhook;

import java.util.Set;

/// The event types that PayPal documents for what a shop of subscriptions and orders does (WHK-2).
final class KnownEventTypes {

    static final Set<String> ALL = Set.of(
            "BILLING.PLAN.ACTIVATED",
            "BILLING.PLAN.CREATED",
            "BILLING.PLAN.DEACTIVATED",
            "BILLING.PLAN.PRICING-CHANGE.ACTIVATED",
            "BILLING.PLAN.UPDATED",
            "BILLING.SUBSCRIPTION.ACTIVATED",
            "BILLING.SUBSCRIPTION.CANCELLED",
            "BILLING.SUBSCRIPTION.CREATED",
            "BILLING.SUBSCRIPTION.EXPIRED",
            "BILLING.SUBSCRIPTION.PAYMENT.FAILED",
            "BILLING.SUBSCRIPTION.RE-ACTIVATED",
            "BILLING.SUBSCRIPTION.SUSPENDED",
            "BILLING.SUBSCRIPTION.UPDATED",
            "CATALOG.PRODUCT.CREATED",
            "CATALOG.PRODUCT.UPDATED",
            "CHECKOUT.ORDER.APPROVED",
            "CHECKOUT.ORDER.COMPLETED",
            "CHECKOUT.ORDER.PROCESSED",
            "CHECKOUT.ORDER.SAVED",
            "CHECKOUT.ORDER.VOIDED",
            "CHECKOUT.PAYMENT-APPROVAL.REVERSED",
            "CUSTOMER.DISPUTE.CREATED",
            "CUSTOMER.DISPUTE.RESOLVED",
            "CUSTOMER.DISPUTE.UPDATED",
            "PAYMENT.CAPTURE.COMPLETED",
            "PAYMENT.CAPTURE.DECLINED",
            "PAYMENT.CAPTURE.DENIED",
            "PAYMENT.CAPTURE.PENDING",
            "PAYMENT.CAPTURE.REFUNDED",
            "PAYMENT.CAPTURE.REVERSED",
            "PAYMENT.REFUND.FAILED",
            "PAYMENT.REFUND.PENDING",
            "PAYMENT.SALE.COMPLETED",
            "PAYMENT.SALE.DENIED",
            "PAYMENT.SALE.PENDING",
            "PAYMENT.SALE.REFUNDED",
            "PAYMENT.SALE.REVERSED");

    private KnownEventTypes() {}
}
