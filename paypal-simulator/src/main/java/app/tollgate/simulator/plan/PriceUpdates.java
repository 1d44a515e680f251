package app.tollgate.simulator.plan;

import app.tollgate.simulator.http.ApiCall;
import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.http.Reply;
import app.tollgate.simulator.money.Money;
import app.tollgate.simulator.store.World;
import app.tollgate.simulator.subscription.Subscription;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `update-pricing-schemes`: a new version of prices, also for subscriptions, but not for a cycle due within 10 days.
public final class PriceUpdates {

    private static final Duration TOO_CLOSE = Duration.ofDays(10);

    private final World world;
    private final Plans plans;

    public PriceUpdates(World world, Plans plans) {
        this.world = world;
        this.plans = plans;
    }

    Reply update(ApiCall call) {
        ObjectNode plan = plans.require(call.id());
        ObjectNode changed = plan.deepCopy();
        for (JsonNode wish : call.body().path("pricing_schemes")) {
            set(cycle(changed, wish.path("billing_cycle_sequence").asInt()), wish.path("pricing_scheme"), plan);
        }
        plans.touch(changed);
        world.books().plans.put(call.id(), changed);
        world.books().subscriptions.values().stream()
                .filter(each -> each.planId.equals(call.id()) && !each.planOverridden)
                .forEach(each -> adopt(each, changed));
        plans.emit("BILLING.PLAN.PRICING-CHANGE.ACTIVATED", "The prices of a billing plan changed.", changed);
        return Reply.noContent();
    }

    private void adopt(Subscription subscription, ObjectNode plan) {
        boolean soon = subscription.nextBilling != null
                && !subscription.nextBilling.isAfter(world.now().plus(TOO_CLOSE));
        if (soon) {
            subscription.laterTerms = plan.deepCopy();
        } else {
            subscription.terms = plan.deepCopy();
        }
    }

    private static ObjectNode cycle(ObjectNode plan, int sequence) {
        Optional<JsonNode> found = plan.path("billing_cycles").values().stream()
                .filter(cycle -> cycle.path("sequence").asInt() == sequence)
                .findFirst();
        return (ObjectNode) found.orElseThrow(() ->
                Refusal.unprocessable("INVALID_BILLING_CYCLE_SEQUENCE", "The plan has no cycle of this sequence."));
    }

    private void set(ObjectNode cycle, JsonNode wish, ObjectNode plan) {
        JsonNode old = cycle.path("pricing_scheme");
        if (!old.isObject() || old.has("fixed_price") != wish.has("fixed_price")) {
            throw Refusal.unprocessable("INVALID_PRICING_SCHEME", "The new prices must be of the old ones' kind.");
        }
        String currency = new Terms(plan).currency();
        if (wish.findValuesAsString("currency_code").stream().anyMatch(code -> !code.equals(currency))) {
            throw Refusal.unprocessable("CURRENCY_MISMATCH", "The currency is not the plan's.");
        }
        if (wish.has("fixed_price")) {
            PlanRules.requireAmount(Money.of(wish.path("fixed_price")));
        }
        int version = old.path("version").asInt(1) + 1;
        cycle.set("pricing_scheme", Plans.pricing(wish, version, world.now()));
    }
}
