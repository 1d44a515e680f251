package app.tollgate.simulator.control;

import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.money.Money;
import app.tollgate.simulator.order.Order;
import app.tollgate.simulator.payment.Payment;
import app.tollgate.simulator.payment.Refund;
import app.tollgate.simulator.plan.Terms;
import app.tollgate.simulator.store.Books;
import app.tollgate.simulator.store.World;
import app.tollgate.simulator.subscription.Subscription;
import app.tollgate.simulator.webhook.Event;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Writes the books down as [Truth].
public final class TruthTeller {

    private final World world;

    public TruthTeller(World world) {
        this.world = world;
    }

    public Truth tell() {
        Books books = world.books();
        return new Truth(
                world.now(),
                books.products.values().stream()
                        .map(each -> new Truth.ProductBook(Json.text(each, "id"), Json.text(each, "name")))
                        .toList(),
                books.plans.values().stream().map(TruthTeller::plan).toList(),
                books.subscriptions.values().stream()
                        .map(TruthTeller::subscription)
                        .toList(),
                payments(Payment.Kind.SALE),
                books.orders.values().stream().map(TruthTeller::order).toList(),
                payments(Payment.Kind.CAPTURE),
                books.refunds.values().stream().map(TruthTeller::refund).toList(),
                books.disputes.values().stream().map(Truth.DisputeBook::of).toList(),
                books.webhooks.values().stream()
                        .map(each -> new Truth.WebhookBook(each.id(), each.url(), each.eventTypes()))
                        .toList(),
                books.events.values().stream().map(this::event).toList());
    }

    private List<Truth.PaymentBook> payments(Payment.Kind kind) {
        return world.books().payments.values().stream()
                .filter(each -> each.kind == kind)
                .map(TruthTeller::payment)
                .toList();
    }

    private static Truth.PlanBook plan(ObjectNode plan) {
        Terms terms = new Terms(plan);
        Money price = terms.charge(terms.cycles().getLast(), BigDecimal.ONE);
        return new Truth.PlanBook(
                Json.text(plan, "id"),
                Json.text(plan, "product_id"),
                Json.text(plan, "name"),
                Json.text(plan, "status"),
                amount(price));
    }

    private static Truth.SubscriptionBook subscription(Subscription each) {
        return new Truth.SubscriptionBook(
                each.id,
                each.status,
                each.statusNote,
                each.planId,
                each.customId,
                Optional.ofNullable(each.nextBilling),
                Map.copyOf(each.completed),
                amount(each.outstanding),
                each.failedPayments,
                Optional.ofNullable(each.retry).map(Subscription.Retry::at));
    }

    private static Truth.PaymentBook payment(Payment each) {
        return new Truth.PaymentBook(
                each.id,
                each.status,
                each.subscriptionId,
                each.orderId,
                each.customId,
                amount(each.gross),
                amount(each.fee),
                amount(each.refunded),
                each.createTime);
    }

    private static Truth.RefundBook refund(Refund each) {
        return new Truth.RefundBook(each.id, each.paymentId, each.status, amount(each.amount), each.createTime);
    }

    private static Truth.OrderBook order(Order each) {
        ObjectNode unit = (ObjectNode) each.units.path(0);
        return new Truth.OrderBook(
                each.id,
                each.status,
                Json.text(unit, "custom_id"),
                amount(Money.of(unit.path("amount"))),
                List.copyOf(each.captures));
    }

    private Truth.EventBook event(Event event) {
        List<Truth.DeliveryBook> deliveries = world.books().deliveries.values().stream()
                .filter(each -> each.eventId.equals(event.id()))
                .map(each -> new Truth.DeliveryBook(
                        each.webhookId, each.transmissionId, each.state, List.copyOf(each.attempts)))
                .toList();
        return new Truth.EventBook(event.id(), event.type(), event.resourceId(), event.createTime(), deliveries);
    }

    private static Truth.Amount amount(Money money) {
        return new Truth.Amount(money.currency(), money.amount());
    }
}
