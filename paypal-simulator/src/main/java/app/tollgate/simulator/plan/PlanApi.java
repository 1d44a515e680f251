package app.tollgate.simulator.plan;

import static app.tollgate.simulator.http.Shapes.NUMBER;
import static app.tollgate.simulator.http.Shapes.flag;
import static app.tollgate.simulator.http.Shapes.integer;
import static app.tollgate.simulator.http.Shapes.money;
import static app.tollgate.simulator.http.Shapes.oneOf;
import static app.tollgate.simulator.http.Shapes.text;

import app.tollgate.simulator.http.ApiCall;
import app.tollgate.simulator.http.Issue;
import app.tollgate.simulator.http.Operation;
import app.tollgate.simulator.http.Paging;
import app.tollgate.simulator.http.Patch;
import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.http.Reply;
import app.tollgate.simulator.http.Shape;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.store.World;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// Plans: `/v1/billing/plans`.
public final class PlanApi {

    private static final Duration KEPT = Duration.ofHours(72);
    private static final String STATUS_INVALID = "PLAN_STATUS_INVALID";
    private static final Map<String, Shape> PATCHABLE = Map.of(
            "/name", text(1, 127),
            "/description", text(1, 127),
            "/payment_preferences/auto_bill_outstanding", flag(),
            "/payment_preferences/payment_failure_threshold", integer(0, 999),
            "/payment_preferences/setup_fee", money(),
            "/payment_preferences/setup_fee_failure_action", oneOf("CONTINUE", "CANCEL"),
            "/taxes/percentage", text(1, 32, NUMBER));

    private final World world;
    private final Plans plans;
    private final PriceUpdates prices;

    public PlanApi(World world, Plans plans, PriceUpdates prices) {
        this.world = world;
        this.plans = plans;
        this.prices = prices;
    }

    public List<Operation> operations() {
        String one = Plans.PATH + "/{id}";
        return List.of(
                Operation.post("plans.create", Plans.PATH, PlanShapes.PLAN, this::create)
                        .remembered(KEPT, (call, id) -> Reply.ok(shown(call, plans.require(id)))),
                Operation.get("plans.list", Plans.PATH, this::list),
                Operation.get("plans.get", one, call -> Reply.ok(plans.show(plans.require(call.id())))),
                Operation.patch("plans.patch", one, this::patch),
                Operation.command("plans.activate", one + "/activate", this::activate),
                Operation.command("plans.deactivate", one + "/deactivate", this::deactivate),
                Operation.post(
                        "plans.update-pricing",
                        one + "/update-pricing-schemes",
                        PlanShapes.PRICING_UPDATE,
                        prices::update));
    }

    private Reply create(ApiCall call) {
        PlanRules.require(call.body());
        if (!world.books().products.containsKey(call.text("product_id"))) {
            throw Refusal.notFound();
        }
        ObjectNode plan = plans.create(call.body());
        plans.emit("BILLING.PLAN.CREATED", "A billing plan was created.", plan);
        return Reply.json(201, shown(call, plan)).making(Json.text(plan, "id"));
    }

    private ObjectNode shown(ApiCall call, ObjectNode plan) {
        return call.wantsRepresentation() ? plans.show(plan) : plans.showShort(plan);
    }

    private Reply list(ApiCall call) {
        List<String> wanted = Arrays.asList(call.query("plan_ids").orElse("").split(","));
        if (wanted.size() > 10) {
            throw Refusal.invalid(Issue.query("INVALID_PARAMETER_VALUE", "plan_ids", "At most ten ids."));
        }
        boolean full = call.wantsRepresentation();
        List<ObjectNode> found = world.books().plans.values().stream()
                .filter(plan -> call.query("plan_ids").isEmpty() || wanted.contains(Json.text(plan, "id")))
                .filter(plan -> call.query("product_id")
                        .map(Json.text(plan, "product_id")::equals)
                        .orElse(true))
                .map(plan -> full ? plans.show(plan) : plans.showShort(plan))
                .toList();
        return Reply.ok(Paging.of(call).show("plans", found, world.url(Plans.PATH)));
    }

    private Reply patch(ApiCall call) {
        ObjectNode plan = plans.require(call.id());
        List<Patch> steps = Patch.steps(call.body(), PATCHABLE.keySet());
        if (Json.text(plan, "status").equals("INACTIVE")) {
            throw Refusal.unprocessable("PLAN_STATUS_INACTIVE", "An inactive plan takes no change but of its status.");
        }
        ObjectNode changed = plan.deepCopy();
        for (Patch step : steps) {
            step.requireOp(Set.of("replace"));
            step.requireShape(PATCHABLE.getOrDefault(step.path(), text(1, 1)));
            String[] path = step.path().substring(1).split("/");
            ObjectNode target = path.length == 1 ? changed : changed.withObject("/" + path[0]);
            step.apply(target, path[path.length - 1]);
        }
        plans.touch(changed);
        world.books().plans.put(call.id(), changed);
        plans.emit("BILLING.PLAN.UPDATED", "A billing plan was updated.", changed);
        return Reply.noContent();
    }

    private Reply activate(ApiCall call) {
        ObjectNode plan = plans.require(call.id());
        if (Json.text(plan, "status").equals("ACTIVE")) {
            throw Refusal.unprocessable(STATUS_INVALID, "Only a created or inactive plan can be activated.");
        }
        move(plan, "ACTIVE");
        plans.emit("BILLING.PLAN.ACTIVATED", "A billing plan was activated.", plan);
        return Reply.noContent();
    }

    private Reply deactivate(ApiCall call) {
        ObjectNode plan = plans.require(call.id());
        if (!Json.text(plan, "status").equals("ACTIVE")) {
            throw Refusal.unprocessable(STATUS_INVALID, "Only an active plan can be deactivated.");
        }
        move(plan, "INACTIVE");
        plans.emit("BILLING.PLAN.DEACTIVATED", "A billing plan was deactivated.", plan);
        return Reply.noContent();
    }

    private void move(ObjectNode plan, String status) {
        plan.put("status", status);
        plans.touch(plan);
    }
}
