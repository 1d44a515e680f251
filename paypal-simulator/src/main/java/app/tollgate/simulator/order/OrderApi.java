package app.tollgate.simulator.order;

import static app.tollgate.simulator.http.Shapes.object;
import static app.tollgate.simulator.http.Shapes.textV2;

import app.tollgate.simulator.http.ApiCall;
import app.tollgate.simulator.http.Issue;
import app.tollgate.simulator.http.Operation;
import app.tollgate.simulator.http.Patch;
import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.http.Reply;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.money.Money;
import app.tollgate.simulator.payment.Payments;
import app.tollgate.simulator.store.World;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Orders: `/v2/checkout/orders`.
public final class OrderApi {

    private static final Duration KEPT = Duration.ofHours(6);
    private static final String UNIT = "/purchase_units/@reference_id=='([^']+)'";
    private static final Set<String> PATCHABLE =
            Set.of(UNIT + "/(amount|custom_id|description|invoice_id|soft_descriptor)", UNIT);

    private final World world;
    private final OrderView view;
    private final Captures captures;

    public OrderApi(World world, OrderView view, Payments payments) {
        this.world = world;
        this.view = view;
        this.captures = new Captures(world, view, payments);
    }

    public List<Operation> operations() {
        String one = OrderView.PATH + "/{id}";
        return List.of(
                Operation.post("orders.create", OrderView.PATH, OrderRules.ORDER, this::create)
                        .remembered(KEPT, (call, id) -> Reply.ok(shown(call, require(id)))),
                Operation.get("orders.get", one, call -> Reply.ok(view.show(require(call.id())))),
                Operation.patch("orders.patch", one, this::patch),
                Operation.post("orders.capture", one + "/capture", object(), this::capture)
                        .withOptionalBody()
                        .remembered(KEPT, (call, id) -> Reply.ok(shown(call, require(id)))),
                Operation.post("orders.authorize", one + "/authorize", object(), this::authorize)
                        .withOptionalBody());
    }

    private Reply create(ApiCall call) {
        OrderRules.require(call.body());
        refuseMocked(call);
        Order order = new Order();
        order.id = world.ids().resource();
        order.intent = call.text("intent");
        order.units = units(call.body().path("purchase_units"));
        JsonNode wallet = call.body().path("payment_source").path("paypal");
        JsonNode context = wallet.isObject()
                ? wallet.path("experience_context")
                : call.body().path("application_context");
        order.context = context.isObject() ? (ObjectNode) context.deepCopy() : Json.object();
        order.walletNamed = wallet.isObject();
        order.status = wallet.isObject() ? Order.Status.PAYER_ACTION_REQUIRED : Order.Status.CREATED;
        order.createTime = world.now();
        order.updateTime = world.now();
        world.books().orders.put(order.id, order);
        // PayPal answers 200 when the wallet is named in the request.
        return Reply.json(wallet.isObject() ? 200 : 201, shown(call, order)).making(order.id);
    }

    private static ArrayNode units(JsonNode requested) {
        ArrayNode units = Json.array();
        for (JsonNode unit : requested) {
            ObjectNode copy = (ObjectNode) unit.deepCopy();
            copy.put("reference_id", unit.path("reference_id").stringValue("default"));
            ObjectNode amount = (ObjectNode) copy.path("amount");
            amount.setAll(Money.of(amount).payment());
            units.add(copy);
        }
        return units;
    }

    private Reply patch(ApiCall call) {
        Order order = require(call.id());
        if (order.status == Order.Status.COMPLETED || order.status == Order.Status.VOIDED) {
            throw Refusal.unprocessable("ORDER_ALREADY_COMPLETED", "A completed order cannot be patched.");
        }
        ArrayNode changed = order.units.deepCopy();
        for (Patch step : Patch.steps(call.body(), PATCHABLE)) {
            apply(changed, step);
        }
        order.units = changed;
        order.updateTime = world.now();
        return Reply.noContent();
    }

    private static void apply(ArrayNode units, Patch step) {
        step.requireOp(Set.of("add", "replace", "remove"));
        String[] path = step.path().split("/");
        String reference = path[2].substring(path[2].indexOf('\'') + 1, path[2].lastIndexOf('\''));
        ObjectNode unit = units.values().stream()
                .filter(each -> Json.text(each, "reference_id").equals(reference))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        Issue.body("INVALID_PATCH_OPERATION", step.path(), "There is no such purchase unit.")));
        String field = path.length > 3 ? path[3] : "amount";
        if (field.equals("amount")) {
            step.requireShape(OrderRules.AMOUNT);
        } else if (!step.op().equals("remove")) {
            step.requireShape(textV2(1, 127));
        }
        step.apply(unit, field);
        OrderRules.requireAmounts(unit);
        ((ObjectNode) unit.path("amount")).setAll(Money.of(unit.path("amount")).payment());
    }

    private Reply capture(ApiCall call) {
        Order order = require(call.id());
        refuseMocked(call);
        captures.capture(order);
        return Reply.json(201, shown(call, order)).making(order.id);
    }

    private Reply authorize(ApiCall call) {
        String id = require(call.id()).id;
        throw Refusal.unprocessable("ACTION_DOES_NOT_MATCH_INTENT", "The stand-in cannot authorize " + id + ".");
    }

    private static void refuseMocked(ApiCall call) {
        if (call.mockedIssue().isPresent()) {
            throw Refusal.unprocessable(call.mockedIssue().get(), "Asked for by PayPal-Mock-Response.");
        }
    }

    private ObjectNode shown(ApiCall call, Order order) {
        return call.wantsRepresentation() ? view.show(order) : view.showShort(order);
    }

    private Order require(String id) {
        Order order = world.books().orders.get(id);
        if (order == null) {
            throw Refusal.notFound();
        }
        return order;
    }
}
