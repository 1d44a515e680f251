package app.tollgate.simulator.payment;

import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.money.Money;
import app.tollgate.simulator.store.World;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Gives money back, within PayPal's rules.
public final class Refunds {

    private static final Duration LIMIT = Duration.ofDays(180);

    private final World world;
    private final PaymentView view;
    private final Set<String> held = new HashSet<>();

    public Refunds(World world, PaymentView view) {
        this.world = world;
        this.view = view;
    }

    /// The next refund of the payment stays pending.
    public void holdNext(String paymentId) {
        held.add(paymentId);
    }

    Refund refund(Payment payment, Optional<Money> wish, JsonNode request) {
        Money amount = wish.orElseGet(payment::refundable);
        requireRefundable(payment);
        requireAmount(payment, amount);
        requireFreshInvoice(request);
        Refund refund = new Refund();
        refund.id = world.ids().resource();
        refund.paymentId = payment.id;
        refund.amount = amount.rounded();
        refund.customId = request.path("custom_id").stringValue(payment.customId);
        refund.invoiceId = Json.text(request, "invoice_id");
        refund.note = Json.text(request, "note_to_payer");
        refund.status = held.remove(payment.id) ? Refund.Status.PENDING : Refund.Status.COMPLETED;
        refund.createTime = world.now();
        refund.updateTime = world.now();
        take(payment, refund.amount);
        refund.totalRefunded = payment.refunded;
        world.books().refunds.put(refund.id, refund);
        announce(refund, payment);
        return refund;
    }

    private void requireRefundable(Payment payment) {
        switch (payment.status) {
            case REFUNDED -> throw refused("CAPTURE_FULLY_REFUNDED", "Everything was refunded already.");
            case PENDING -> throw refused("PENDING_CAPTURE", "A pending capture cannot be refunded.");
            case DECLINED, DENIED -> throw refused("REFUND_NOT_ALLOWED", "The capture cannot be refunded.");
            case REVERSED -> throw refused("REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK", "The payment was charged back.");
            case COMPLETED, PARTIALLY_REFUNDED -> {
                if (payment.createTime.plus(LIMIT).isBefore(world.now())) {
                    throw refused("REFUND_TIME_LIMIT_EXCEEDED", "The time for refunds, 180 days, is over.");
                }
            }
        }
    }

    private static void requireAmount(Payment payment, Money amount) {
        if (!amount.currency().equals(payment.gross.currency())) {
            throw refused("REFUND_CAPTURE_CURRENCY_MISMATCH", "The currency is not the capture's.");
        }
        if (!amount.positive()) {
            throw refused("CANNOT_BE_ZERO_OR_NEGATIVE", "The amount must be greater than zero.");
        }
        int scale = amount.amount().stripTrailingZeros().scale();
        if (scale > 0 && Money.decimals(amount.currency()) == 0) {
            throw refused("DECIMALS_NOT_SUPPORTED", "The currency has no decimals.");
        }
        if (scale > 2) {
            throw refused("DECIMAL_PRECISION", "At most two decimals.");
        }
        if (!amount.atMost(payment.refundable())) {
            throw refused("REFUND_AMOUNT_EXCEEDED", "More than is left to refund.");
        }
        if (payment.disputed && amount.amount().compareTo(payment.gross.amount()) < 0) {
            throw refused("TRANSACTION_DISPUTED", "A disputed payment takes no partial refund.");
        }
    }

    private void requireFreshInvoice(JsonNode request) {
        String invoice = Json.text(request, "invoice_id");
        if (!invoice.isEmpty() && !world.books().invoices.add("refund " + invoice)) {
            throw refused("DUPLICATE_INVOICE_ID", "The invoice id was used for a refund before.");
        }
    }

    private static Refusal refused(String issue, String description) {
        return Refusal.unprocessable(issue, description);
    }

    private void take(Payment payment, Money amount) {
        payment.refunded = payment.refunded.plus(amount);
        payment.status = payment.refundable().positive() ? Payment.Status.PARTIALLY_REFUNDED : Payment.Status.REFUNDED;
        payment.updateTime = world.now();
    }

    private void announce(Refund refund, Payment payment) {
        if (refund.status == Refund.Status.PENDING) {
            emit("PAYMENT.REFUND.PENDING", refund, payment, view.refund(refund, payment));
        } else if (payment.kind == Payment.Kind.SALE) {
            emit("PAYMENT.SALE.REFUNDED", refund, payment, view.saleRefund(refund, payment));
        } else {
            emit("PAYMENT.CAPTURE.REFUNDED", refund, payment, view.refund(refund, payment));
        }
    }

    /// A pending refund ends; a failed one gives the money back to the payment.
    public void settle(Refund refund, boolean completed) {
        Payment payment = world.books().payments.getOrDefault(refund.paymentId, new Payment());
        refund.status = completed ? Refund.Status.COMPLETED : Refund.Status.FAILED;
        refund.updateTime = world.now();
        if (completed) {
            announce(refund, payment);
            return;
        }
        payment.refunded = payment.refunded.minus(refund.amount);
        payment.status = payment.refunded.positive() ? Payment.Status.PARTIALLY_REFUNDED : Payment.Status.COMPLETED;
        emit("PAYMENT.REFUND.FAILED", refund, payment, view.refund(refund, payment));
    }

    /// Tells that the bank took a payment back.
    public void announceReversal(Payment payment) {
        if (payment.kind == Payment.Kind.SALE) {
            world.outbox().emit("PAYMENT.SALE.REVERSED", "sale", "", "A sale was reversed", view.sale(payment));
            return;
        }
        Refund back = new Refund();
        back.id = world.ids().resource();
        back.paymentId = payment.id;
        back.amount = payment.refundable();
        back.totalRefunded = payment.gross;
        back.createTime = world.now();
        back.updateTime = world.now();
        emit("PAYMENT.CAPTURE.REVERSED", back, payment, view.refund(back, payment));
    }

    private void emit(String type, Refund refund, Payment payment, ObjectNode resource) {
        String version = type.startsWith("PAYMENT.SALE") ? "" : "2.0";
        String summary = "A " + refund.amount.plain() + " " + payment.gross.currency() + " refund: " + refund.status;
        world.outbox().emit(type, "refund", version, summary, resource);
    }
}
