package app.tollgate.simulator.subscription;

import app.tollgate.simulator.http.ApiCall;
import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.http.Reply;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.plan.Plans;
import app.tollgate.simulator.plan.Terms;
import app.tollgate.simulator.store.World;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Changes of plan or quantity, which wait for the buyer's approval.
final class Revisions {

    private final World world;
    private final Subscriptions subscriptions;
    private final Plans plans;

    Revisions(World world, Subscriptions subscriptions, Plans plans) {
        this.world = world;
        this.subscriptions = subscriptions;
        this.plans = plans;
    }

    Reply revise(ApiCall call) {
        Subscription subscription = subscriptions.require(call.id());
        if (subscription.status != Subscription.Status.ACTIVE) {
            throw Refusal.unprocessable(Subscriptions.STATUS_INVALID, "Only an active subscription can be revised.");
        }
        String planId = call.body().path("plan_id").stringValue(subscription.planId);
        ObjectNode plan = plans.require(planId);
        requireCompatible(subscription, plan);
        Subscriptions.requireQuantity(plan, call.body());
        Subscriptions.requireOverride(plan, call.body().path("plan"));
        String quantity = call.body().path("quantity").stringValue(subscription.quantity);
        ObjectNode context = subscription.context.deepCopy();
        context.setAll((ObjectNode) Optional.of(call.body().path("application_context"))
                .filter(JsonNode::isObject)
                .orElseGet(Json::object));
        ObjectNode terms = Plans.overridden(plan, call.body().path("plan"), world.now());
        subscription.revision = new Subscription.Revision(world.ids().billingToken(), planId, quantity, terms, context);
        return Reply.ok(revised(call, subscription, subscription.revision));
    }

    private static void requireCompatible(Subscription subscription, ObjectNode plan) {
        Subscriptions.requireActive(plan);
        if (!Json.text(plan, "product_id").equals(Json.text(subscription.terms, "product_id"))) {
            throw Refusal.unprocessable("PLAN_PRODUCT_NOT_COMPATIBLE", "Both plans must belong to one product.");
        }
        if (!new Terms(plan).currency().equals(subscription.pricing().currency())) {
            throw Refusal.unprocessable("CURRENCY_MISMATCH", "The currency is not the subscription's.");
        }
    }

    private ObjectNode revised(ApiCall call, Subscription subscription, Subscription.Revision revision) {
        String self = world.url(SubscriptionView.PATH + "/" + subscription.id);
        String approve = world.url("/webapps/billing/subscriptions/update?ba_token=" + revision.billingToken());
        ObjectNode shown = Json.object();
        shown.put("plan_id", revision.planId());
        shown.put("plan_overridden", call.body().path("plan").isObject());
        Json.copy(call.body(), shown, "quantity", "shipping_amount");
        shown.set(
                "links",
                Json.links(
                        Json.link(approve, "approve", "GET"),
                        Json.link(self, "edit", "PATCH"),
                        Json.link(self, "self", "GET"),
                        Json.link(self + "/cancel", "cancel", "POST"),
                        Json.link(self + "/suspend", "suspend", "POST"),
                        Json.link(self + "/capture", "capture", "POST")));
        return shown;
    }
}
