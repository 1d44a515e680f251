package app.tollgate.simulator.payment;

import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.money.Money;
import app.tollgate.simulator.store.World;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Payments and refunds as PayPal shows them, in both versions.
public final class PaymentView {

    // PayPal's second version of refunds speaks Pacific standard time.
    private static final ZoneOffset PACIFIC = ZoneOffset.ofHours(-8);

    private final World world;

    public PaymentView(World world) {
        this.world = world;
    }

    /// Version 1.
    public ObjectNode sale(Payment sale) {
        String self = world.url("/v1/payments/sale/" + sale.id);
        ObjectNode node = Json.object();
        node.put("id", sale.id);
        node.put("state", state(sale));
        ObjectNode amount = sale.gross.v1Total();
        amount.putObject("details").put("subtotal", sale.gross.plain());
        node.set("amount", amount);
        node.put("payment_mode", "INSTANT_TRANSFER");
        node.put("protection_eligibility", "ELIGIBLE");
        node.put("protection_eligibility_type", "ITEM_NOT_RECEIVED_ELIGIBLE,UNAUTHORIZED_PAYMENT_ELIGIBLE");
        node.set("transaction_fee", sale.fee.v1Value());
        node.put("invoice_number", sale.invoiceId);
        putUnlessEmpty(node, "reason_code", sale.reason);
        putUnlessEmpty(node, "billing_agreement_id", sale.subscriptionId);
        putUnlessEmpty(node, "custom", sale.customId);
        node.put("create_time", Json.time(sale.createTime));
        node.put("update_time", Json.time(sale.updateTime));
        node.set("links", Json.links(Json.link(self, "self", "GET"), Json.link(self + "/refund", "refund", "POST")));
        return node;
    }

    /// Version 2; a sale can be read as a capture.
    public ObjectNode capture(Payment payment) {
        ObjectNode node = Json.object();
        node.put("id", payment.id);
        node.put("status", captureStatus(payment));
        if (!payment.reason.isEmpty()) {
            node.putObject("status_details").put("reason", payment.reason);
        }
        node.set("amount", payment.gross.payment());
        node.put("final_capture", true);
        putUnlessEmpty(node, "custom_id", payment.customId);
        putUnlessEmpty(node, "invoice_id", payment.invoiceId);
        node.putObject("seller_protection").put("status", "ELIGIBLE");
        if (payment.status != Payment.Status.PENDING && payment.status != Payment.Status.DECLINED) {
            node.set("seller_receivable_breakdown", receivable(payment));
        }
        String self = world.url("/v2/payments/captures/" + payment.id);
        node.set("links", Json.links(Json.link(self, "self", "GET"), Json.link(self + "/refund", "refund", "POST")));
        if (!payment.orderId.isEmpty()) {
            String up = world.url("/v2/checkout/orders/" + payment.orderId);
            node.withArray("links").add(Json.link(up, "up", "GET"));
        }
        node.put("create_time", Json.time(payment.createTime));
        node.put("update_time", Json.time(payment.updateTime));
        return node;
    }

    ObjectNode captureEvent(Payment payment) {
        ObjectNode node = capture(payment);
        if (!payment.orderId.isEmpty()) {
            node.putObject("supplementary_data").putObject("related_ids").put("order_id", payment.orderId);
        }
        return node;
    }

    ObjectNode refund(Refund refund, Payment payment) {
        ObjectNode node = Json.object();
        node.put("id", refund.id);
        node.set("amount", refund.amount.payment());
        putUnlessEmpty(node, "custom_id", refund.customId);
        putUnlessEmpty(node, "invoice_id", refund.invoiceId);
        putUnlessEmpty(node, "note_to_payer", refund.note);
        Money noFee = Money.zero(refund.amount.currency());
        ObjectNode breakdown = node.putObject("seller_payable_breakdown");
        breakdown.set("gross_amount", refund.amount.payment());
        breakdown.set("paypal_fee", noFee.payment());
        breakdown.set("net_amount", refund.amount.payment());
        breakdown.set("total_refunded_amount", refund.totalRefunded.payment());
        node.put("status", refund.status.name());
        if (refund.status == Refund.Status.PENDING) {
            node.putObject("status_details").put("reason", "ECHECK");
        }
        node.put("create_time", pacific(refund.createTime));
        node.put("update_time", pacific(refund.updateTime));
        node.set("links", refundLinks(refund, payment));
        return node;
    }

    ObjectNode refundShort(Refund refund, Payment payment) {
        ObjectNode node = Json.object();
        node.put("id", refund.id);
        node.put("status", refund.status.name());
        node.set("links", refundLinks(refund, payment));
        return node;
    }

    /// Version 1, as an event and as the answer to a refund of a sale.
    ObjectNode saleRefund(Refund refund, Payment payment) {
        ObjectNode node = Json.object();
        node.put("id", refund.id);
        node.put("state", refund.status.name().toLowerCase(Locale.ROOT));
        node.set("amount", refund.amount.v1Total());
        node.set("refund_to_payer", refund.amount.v1Value());
        node.put("refund_reason_code", "REFUND");
        node.put("sale_id", payment.id);
        putUnlessEmpty(node, "custom", payment.customId);
        putUnlessEmpty(node, "invoice_number", refund.invoiceId);
        node.put("create_time", Json.time(refund.createTime));
        node.put("update_time", Json.time(refund.updateTime));
        node.set(
                "links",
                Json.links(
                        Json.link(world.url("/v1/payments/refund/" + refund.id), "self", "GET"),
                        Json.link(world.url("/v1/payments/sale/" + payment.id), "sale", "GET")));
        return node;
    }

    private ArrayNode refundLinks(Refund refund, Payment payment) {
        return Json.links(
                Json.link(world.url("/v2/payments/refunds/" + refund.id), "self", "GET"),
                Json.link(world.url("/v2/payments/captures/" + payment.id), "up", "GET"));
    }

    private static ObjectNode receivable(Payment payment) {
        ObjectNode breakdown = Json.object();
        breakdown.set("gross_amount", payment.gross.payment());
        breakdown.set("paypal_fee", payment.fee.payment());
        breakdown.set("net_amount", payment.net().payment());
        return breakdown;
    }

    private static String state(Payment sale) {
        return sale.status.name().toLowerCase(Locale.ROOT);
    }

    private static String captureStatus(Payment payment) {
        return switch (payment.status) {
            case REVERSED -> "REFUNDED";
            case DENIED -> "DECLINED";
            case COMPLETED, PENDING, DECLINED, PARTIALLY_REFUNDED, REFUNDED -> payment.status.name();
        };
    }

    private static String pacific(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atOffset(PACIFIC));
    }

    private static void putUnlessEmpty(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) {
            node.put(field, value);
        }
    }
}
