package app.tollgate.simulator.control;

import app.tollgate.simulator.order.Order;
import app.tollgate.simulator.payment.Dispute;
import app.tollgate.simulator.payment.Payment;
import app.tollgate.simulator.payment.Refund;
import app.tollgate.simulator.subscription.Subscription;
import app.tollgate.simulator.webhook.Delivery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stand-in's books at one moment; what the service believes can be held against them.
public record Truth(
        Instant now,
        List<ProductBook> products,
        List<PlanBook> plans,
        List<SubscriptionBook> subscriptions,
        List<PaymentBook> sales,
        List<OrderBook> orders,
        List<PaymentBook> captures,
        List<RefundBook> refunds,
        List<DisputeBook> disputes,
        List<WebhookBook> webhooks,
        List<EventBook> events) {

    /// A product.
    public record ProductBook(String id, String name) {}

    /// A plan and its price of the regular cycle.
    public record PlanBook(String id, String productId, String name, String status, Amount price) {}

    /// An amount with its currency.
    public record Amount(String currency, BigDecimal value) {}

    /// A subscription; cycles by sequence.
    public record SubscriptionBook(
            String id,
            Subscription.Status status,
            String statusNote,
            String planId,
            String customId,
            Optional<Instant> nextBillingTime,
            Map<Integer, Integer> cyclesCompleted,
            Amount outstanding,
            int failedPayments,
            Optional<Instant> nextRetry) {}

    /// A sale or a capture; the id of its subscription or order, the other is empty.
    public record PaymentBook(
            String id,
            Payment.Status status,
            String subscriptionId,
            String orderId,
            String customId,
            Amount gross,
            Amount fee,
            Amount refunded,
            Instant time) {}

    /// A refund.
    public record RefundBook(String id, String paymentId, Refund.Status status, Amount amount, Instant time) {}

    /// An order.
    public record OrderBook(String id, Order.Status status, String customId, Amount amount, List<String> captures) {}

    /// A dispute.
    public record DisputeBook(String id, String paymentId, String status, String outcome) {

        static DisputeBook of(Dispute dispute) {
            return new DisputeBook(dispute.id, dispute.paymentId, dispute.status, dispute.outcome);
        }
    }

    /// A registered listener.
    public record WebhookBook(String id, String url, List<String> eventTypes) {}

    /// An event and how it was delivered.
    public record EventBook(
            String id, String type, String resourceId, Instant createTime, List<DeliveryBook> deliveries) {}

    /// One delivery of an event.
    public record DeliveryBook(
            String webhookId, String transmissionId, Delivery.State state, List<Delivery.Attempt> attempts) {}

    public Optional<SubscriptionBook> subscription(String id) {
        return subscriptions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public List<PaymentBook> salesOf(String subscriptionId) {
        return sales.stream()
                .filter(each -> each.subscriptionId().equals(subscriptionId))
                .toList();
    }

    public List<EventBook> eventsOf(String resourceId) {
        return events.stream()
                .filter(each -> each.resourceId().equals(resourceId))
                .toList();
    }
}
