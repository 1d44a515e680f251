package app.tollgate.simulator.order;

import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.payment.Payment;
import app.tollgate.simulator.payment.PaymentView;
import app.tollgate.simulator.store.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An order as PayPal shows it.
public final class OrderView {

    static final String PATH = "/v2/checkout/orders";

    private final World world;
    private final PaymentView payments;

    public OrderView(World world, PaymentView payments) {
        this.world = world;
        this.payments = payments;
    }

    ObjectNode show(Order order) {
        ObjectNode shown = Json.object();
        shown.put("id", order.id);
        shown.put("intent", order.intent);
        shown.put("status", order.status.name());
        addSource(order, shown);
        ArrayNode units = order.units.deepCopy();
        addCaptures(order, units);
        shown.set("purchase_units", units);
        addPayer(order, shown);
        shown.put("create_time", Json.time(order.createTime));
        shown.put("update_time", Json.time(order.updateTime));
        shown.set("links", links(order));
        return shown;
    }

    /// Creation answers with little; a capture always tells the captures.
    ObjectNode showShort(Order order) {
        ObjectNode shown = Json.object();
        shown.put("id", order.id);
        shown.put("status", order.status.name());
        addSource(order, shown);
        if (!order.captures.isEmpty()) {
            ArrayNode units = Json.array();
            for (JsonNode unit : order.units) {
                Json.copy(unit, units.addObject(), "reference_id");
            }
            addCaptures(order, units);
            shown.set("purchase_units", units);
            addPayer(order, shown);
        }
        shown.set("links", links(order));
        return shown;
    }

    private void addCaptures(Order order, ArrayNode units) {
        for (int i = 0; i < order.captures.size(); i++) {
            Payment capture = world.books().payments.get(order.captures.get(i));
            if (capture != null && i < units.size()) {
                ObjectNode unit = (ObjectNode) units.get(i);
                unit.putObject("payments").putArray("captures").add(payments.capture(capture));
            }
        }
    }

    private static void addSource(Order order, ObjectNode shown) {
        if (order.walletNamed || !order.payerId.isEmpty()) {
            ObjectNode wallet = shown.putObject("payment_source").putObject("paypal");
            if (!order.payerId.isEmpty()) {
                wallet.put("email_address", "buyer@example.com");
                wallet.put("account_id", order.payerId);
                wallet.put("account_status", "VERIFIED");
            }
        }
    }

    private static void addPayer(Order order, ObjectNode shown) {
        if (!order.payerId.isEmpty()) {
            ObjectNode payer = shown.putObject("payer");
            payer.put("email_address", "buyer@example.com");
            payer.put("payer_id", order.payerId);
            ObjectNode name = payer.putObject("name");
            name.put("given_name", "John");
            name.put("surname", "Doe");
        }
    }

    private ArrayNode links(Order order) {
        String self = world.url(PATH + "/" + order.id);
        String approve = world.url("/checkoutnow?token=" + order.id);
        ArrayNode links = Json.links(Json.link(self, "self", "GET"));
        switch (order.status) {
            case CREATED, SAVED -> {
                links.add(Json.link(approve, "approve", "GET"));
                links.add(Json.link(self, "update", "PATCH"));
                links.add(Json.link(self + "/capture", "capture", "POST"));
            }
            case PAYER_ACTION_REQUIRED -> links.add(Json.link(approve, "payer-action", "GET"));
            case APPROVED -> {
                links.add(Json.link(self, "update", "PATCH"));
                links.add(Json.link(self + "/capture", "capture", "POST"));
            }
            case COMPLETED, VOIDED -> {}
        }
        return links;
    }
}
