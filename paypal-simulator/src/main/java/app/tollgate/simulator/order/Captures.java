package app.tollgate.simulator.order;

import app.tollgate.simulator.http.Issue;
import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.money.Money;
import app.tollgate.simulator.payment.Payment;
import app.tollgate.simulator.payment.Payments;
import app.tollgate.simulator.store.World;
import tools.jackson.databind.JsonNode;

/// Takes the money of an approved order.
final class Captures {

    private final World world;
    private final OrderView view;
    private final Payments payments;

    Captures(World world, OrderView view, Payments payments) {
        this.world = world;
        this.view = view;
        this.payments = payments;
    }

    void capture(Order order) {
        requireCapturable(order);
        if (order.declinesOrdered > 0) {
            order.declinesOrdered--;
            throw Refusal.unprocessable("INSTRUMENT_DECLINED", "The buyer's instrument was declined.");
        }
        requireFreshInvoices(order);
        for (JsonNode unit : order.units) {
            order.captures.add(capture(order, unit).id);
        }
        order.status = Order.Status.COMPLETED;
        order.updateTime = world.now();
        order.captures.forEach(id -> announce(payments.require(id)));
        world.outbox()
                .emit(
                        "CHECKOUT.ORDER.COMPLETED",
                        "checkout-order",
                        "2.0",
                        "Checkout Order Completed",
                        view.show(order));
    }

    private static void requireCapturable(Order order) {
        switch (order.status) {
            case COMPLETED -> throw Refusal.unprocessable("ORDER_ALREADY_CAPTURED", "The order was captured already.");
            case CREATED, SAVED, PAYER_ACTION_REQUIRED ->
                throw Refusal.unprocessable("ORDER_NOT_APPROVED", "The payer has not approved the order yet.");
            case VOIDED -> throw Refusal.unprocessable("ORDER_VOIDED", "The order was voided.");
            case APPROVED -> {
                if (order.intent.equals("AUTHORIZE")) {
                    throw Refusal.unprocessable("ACTION_DOES_NOT_MATCH_INTENT", "The intent is not CAPTURE.");
                }
            }
        }
    }

    private void requireFreshInvoices(Order order) {
        for (JsonNode unit : order.units) {
            String invoice = Json.text(unit, "invoice_id");
            if (!invoice.isEmpty() && !world.books().invoices.add("capture " + invoice)) {
                throw Refusal.unprocessable(Issue.body(
                        "DUPLICATE_INVOICE_ID", "/purchase_units/invoice_id", "The invoice id was paid before."));
            }
        }
    }

    private Payment capture(Order order, JsonNode unit) {
        Payment capture = payments.capture(order.id, Money.of(unit.path("amount")));
        capture.customId = Json.text(unit, "custom_id");
        capture.invoiceId = Json.text(unit, "invoice_id");
        capture.payerEmail = "buyer@example.com";
        if (!order.pendingReason.isEmpty()) {
            capture.status = Payment.Status.PENDING;
            capture.reason = order.pendingReason;
        }
        return capture;
    }

    private void announce(Payment capture) {
        payments.announce(capture, capture.status == Payment.Status.PENDING ? "PENDING" : "COMPLETED");
    }
}
