package app.tollgate.simulator.plan;

import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.money.Money;
import app.tollgate.simulator.store.World;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The plan documents: how they are made from a request, found and shown.
public final class Plans {

    static final String PATH = "/v1/billing/plans";

    private final World world;

    public Plans(World world) {
        this.world = world;
    }

    /// The plan, or PayPal's 404.
    public ObjectNode require(String id) {
        ObjectNode plan = world.books().plans.get(id);
        if (plan == null) {
            throw Refusal.notFound();
        }
        return plan;
    }

    ObjectNode create(JsonNode request) {
        ObjectNode plan = Json.object();
        String id = world.ids().plan();
        plan.put("id", id);
        plan.put("product_id", Json.text(request, "product_id"));
        plan.put("name", Json.text(request, "name"));
        plan.put("status", request.path("status").stringValue("ACTIVE"));
        Json.copy(request, plan, "description");
        plan.put("usage_type", "LICENSED");
        plan.put("quantity_supported", request.path("quantity_supported").asBoolean(false));
        plan.set("billing_cycles", cycles(request.path("billing_cycles")));
        plan.set("payment_preferences", preferences(request.path("payment_preferences")));
        if (request.path("taxes").isObject()) {
            ObjectNode taxes = (ObjectNode) request.path("taxes").deepCopy();
            taxes.put("inclusive", taxes.path("inclusive").asBoolean(true));
            plan.set("taxes", taxes);
        }
        plan.put("create_time", Json.time(world.now()));
        plan.put("update_time", Json.time(world.now()));
        world.books().plans.put(id, plan);
        return plan;
    }

    ObjectNode show(ObjectNode plan) {
        ObjectNode shown = plan.deepCopy();
        shown.set("links", links(plan));
        return shown;
    }

    ObjectNode showShort(ObjectNode plan) {
        ObjectNode shown = Json.object();
        Json.copy(plan, shown, "id", "product_id", "name", "status", "description", "usage_type", "create_time");
        shown.set("links", links(plan));
        return shown;
    }

    void touch(ObjectNode plan) {
        plan.put("update_time", Json.time(world.now()));
    }

    void emit(String type, String summary, ObjectNode plan) {
        world.outbox().emit(type, "plan", "2.0", summary, show(plan));
    }

    private ArrayNode links(ObjectNode plan) {
        String self = world.url(PATH + "/" + Json.text(plan, "id"));
        ArrayNode links = Json.links(Json.link(self, "self", "GET"), Json.link(self, "edit", "PATCH"));
        if (Json.text(plan, "status").equals("ACTIVE")) {
            // PayPal really names the deactivate link "self".
            links.add(Json.link(self + "/deactivate", "self", "POST"));
        } else {
            links.add(Json.link(self + "/activate", "activate", "POST"));
        }
        return links;
    }

    private ArrayNode cycles(JsonNode requested) {
        ArrayNode cycles = Json.array();
        for (JsonNode cycle : requested) {
            ObjectNode copy = (ObjectNode) cycle.deepCopy();
            ObjectNode frequency = (ObjectNode) copy.path("frequency");
            frequency.put("interval_count", frequency.path("interval_count").asInt(1));
            copy.put("total_cycles", cycle.path("total_cycles").asInt(1));
            if (cycle.path("pricing_scheme").isObject()) {
                copy.set("pricing_scheme", pricing(cycle.path("pricing_scheme"), 1, world.now()));
            }
            cycles.add(copy);
        }
        return cycles;
    }

    /// A pricing scheme as it is stored: versioned, dated, its money in the billing notation.
    public static ObjectNode pricing(JsonNode requested, int version, Instant now) {
        ObjectNode pricing = Json.object();
        pricing.put("version", version);
        Json.copy(requested, pricing, "fixed_price", "pricing_model", "tiers");
        if (pricing.has("fixed_price")) {
            pricing.set("fixed_price", Money.of(pricing.path("fixed_price")).billing());
        }
        for (JsonNode tier : pricing.path("tiers")) {
            ((ObjectNode) tier).set("amount", Money.of(tier.path("amount")).billing());
        }
        pricing.put("create_time", Json.time(now));
        pricing.put("update_time", Json.time(now));
        return pricing;
    }

    private static ObjectNode preferences(JsonNode requested) {
        ObjectNode preferences = Json.object();
        preferences.put("service_type", "PREPAID");
        preferences.put(
                "auto_bill_outstanding", requested.path("auto_bill_outstanding").asBoolean(true));
        if (requested.has("setup_fee")) {
            preferences.set("setup_fee", Money.of(requested.path("setup_fee")).billing());
        }
        preferences.put(
                "setup_fee_failure_action",
                requested.path("setup_fee_failure_action").stringValue("CANCEL"));
        preferences.put(
                "payment_failure_threshold",
                requested.path("payment_failure_threshold").asInt(0));
        return preferences;
    }

    /// The plan's terms with a subscription's own wishes laid over them.
    public static ObjectNode overridden(ObjectNode plan, JsonNode override, Instant now) {
        ObjectNode terms = plan.deepCopy();
        for (JsonNode wish : override.path("billing_cycles")) {
            for (JsonNode cycle : terms.path("billing_cycles")) {
                if (cycle.path("sequence").asInt() == wish.path("sequence").asInt()) {
                    lay(wish, (ObjectNode) cycle, now);
                }
            }
        }
        for (String part : new String[] {"payment_preferences", "taxes"}) {
            for (Map.Entry<String, JsonNode> wish : override.path(part).properties()) {
                ObjectNode target = terms.has(part) ? (ObjectNode) terms.path(part) : terms.putObject(part);
                target.set(wish.getKey(), wish.getValue().deepCopy());
            }
        }
        return terms;
    }

    private static void lay(JsonNode wish, ObjectNode cycle, Instant now) {
        Json.copy(wish, cycle, "total_cycles");
        if (wish.path("pricing_scheme").isObject()) {
            cycle.set("pricing_scheme", pricing(wish.path("pricing_scheme"), 1, now));
        }
    }
}
