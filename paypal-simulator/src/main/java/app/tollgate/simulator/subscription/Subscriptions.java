package app.tollgate.simulator.subscription;

import app.tollgate.simulator.http.ApiCall;
import app.tollgate.simulator.http.Issue;
import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.http.Times;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.money.Money;
import app.tollgate.simulator.plan.Plans;
import app.tollgate.simulator.plan.Terms;
import app.tollgate.simulator.store.World;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes subscriptions from requests and finds them.
public final class Subscriptions {

    static final String STATUS_INVALID = "SUBSCRIPTION_STATUS_INVALID";

    private final World world;
    private final Plans plans;

    public Subscriptions(World world, Plans plans) {
        this.world = world;
        this.plans = plans;
    }

    /// The subscription, or PayPal's 404.
    public Subscription require(String id) {
        return find(id).orElseThrow(Refusal::notFound);
    }

    public Optional<Subscription> find(String id) {
        return Optional.ofNullable(world.books().subscriptions.get(id));
    }

    public Optional<Subscription> byBillingToken(String token) {
        return world.books().subscriptions.values().stream()
                .filter(each -> each.billingToken.equals(token)
                        || (each.revision != null
                                && each.revision.billingToken().equals(token)))
                .findFirst();
    }

    Subscription create(ApiCall call) {
        JsonNode body = call.body();
        ObjectNode plan = plans.require(call.text("plan_id"));
        requireActive(plan);
        requireQuantity(plan, body);
        requireOverride(plan, body.path("plan"));
        Subscription subscription = new Subscription();
        subscription.startTime = startTime(body);
        subscription.id = world.ids().subscription();
        subscription.billingToken = world.ids().billingToken();
        subscription.planId = call.text("plan_id");
        subscription.planOverridden = body.path("plan").isObject();
        subscription.terms = Plans.overridden(plan, body.path("plan"), world.now());
        subscription.quantity = body.path("quantity").stringValue("1");
        subscription.shipping = body.has("shipping_amount") ? Money.of(body.path("shipping_amount")) : null;
        subscription.customId = call.text("custom_id");
        subscription.createTime = world.now();
        subscription.updateTime = world.now();
        subscription.outstanding = Money.zero(subscription.pricing().currency());
        Json.copy(
                body.path("subscriber"), subscription.requestedSubscriber, "email_address", "name", "shipping_address");
        if (body.path("application_context").isObject()) {
            subscription.context = (ObjectNode) body.path("application_context").deepCopy();
        }
        world.books().subscriptions.put(subscription.id, subscription);
        return subscription;
    }

    private Instant startTime(JsonNode body) {
        if (!body.has("start_time")) {
            return world.now();
        }
        Issue past = Issue.body("INVALID_PARAMETER_VALUE", "/start_time", "The start must be a valid future time.");
        Instant start = Times.parse(Json.text(body, "start_time"), past);
        if (!start.isAfter(world.now())) {
            throw Refusal.invalid(past);
        }
        return start;
    }

    static void requireActive(ObjectNode plan) {
        if (!Json.text(plan, "status").equals("ACTIVE")) {
            throw Refusal.unprocessable("PLAN_STATUS_INVALID", "A subscription needs an active plan.");
        }
    }

    static void requireQuantity(ObjectNode plan, JsonNode body) {
        if (body.has("quantity")
                && !body.path("quantity").stringValue("1").equals("1")
                && !new Terms(plan).quantitySupported()) {
            throw Refusal.unprocessable("SUBSCRIPTION_CANNOT_HAVE_QUANTITY", "The plan does not take quantities.");
        }
    }

    static void requireOverride(ObjectNode plan, JsonNode override) {
        String currency = new Terms(plan).currency();
        if (override.findValuesAsString("currency_code").stream().anyMatch(code -> !code.equals(currency))) {
            throw Refusal.unprocessable("CURRENCY_MISMATCH", "The currency is not the plan's.");
        }
        Set<Integer> known =
                new Terms(plan).cycles().stream().map(Terms.Cycle::sequence).collect(Collectors.toSet());
        for (JsonNode cycle : override.path("billing_cycles")) {
            if (!known.contains(cycle.path("sequence").asInt())) {
                throw Refusal.unprocessable("INVALID_BILLING_CYCLE_SEQUENCE", "The plan has no such cycle.");
            }
        }
    }
}
