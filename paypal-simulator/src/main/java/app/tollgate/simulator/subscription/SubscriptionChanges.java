package app.tollgate.simulator.subscription;

import static app.tollgate.simulator.http.Shapes.dateTime;
import static app.tollgate.simulator.http.Shapes.flag;
import static app.tollgate.simulator.http.Shapes.integer;
import static app.tollgate.simulator.http.Shapes.money;
import static app.tollgate.simulator.http.Shapes.text;

import app.tollgate.simulator.http.ApiCall;
import app.tollgate.simulator.http.Patch;
import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.http.Reply;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.money.Money;
import app.tollgate.simulator.plan.Plans;
import app.tollgate.simulator.store.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// PATCH of a subscription, which works at once.
final class SubscriptionChanges {

    private static final Pattern PRICE =
            Pattern.compile("/plan/billing_cycles/@sequence==(\\d+)/pricing_scheme/fixed_price");
    private static final Pattern CYCLES = Pattern.compile("/plan/billing_cycles/@sequence==(\\d+)/total_cycles");
    private static final Set<String> PATHS = Set.of(
            "/custom_id",
            "/shipping_amount",
            "/start_time",
            "/billing_info/outstanding_balance",
            "/plan/payment_preferences/(auto_bill_outstanding|payment_failure_threshold)",
            "/plan/taxes/(inclusive|percentage)",
            "/subscriber/shipping_address",
            PRICE.pattern(),
            CYCLES.pattern());

    private final World world;
    private final Subscriptions subscriptions;
    private final SubscriptionEvents events;

    SubscriptionChanges(World world, Subscriptions subscriptions, SubscriptionEvents events) {
        this.world = world;
        this.subscriptions = subscriptions;
        this.events = events;
    }

    Reply patch(ApiCall call) {
        Subscription subscription = subscriptions.require(call.id());
        List<Patch> steps = Patch.steps(call.body(), PATHS);
        boolean startOnly = steps.stream().allMatch(step -> step.path().equals("/start_time"));
        boolean changeable = subscription.status == Subscription.Status.ACTIVE
                || subscription.status == Subscription.Status.SUSPENDED
                || (startOnly && !subscription.ended());
        if (!changeable) {
            throw Refusal.unprocessable(
                    Subscriptions.STATUS_INVALID, "Invalid status for a patch; it should be active or suspended.");
        }
        steps.forEach(step -> require(subscription, step));
        steps.forEach(step -> apply(subscription, step));
        subscription.updateTime = world.now();
        events.updated(subscription);
        return Reply.noContent();
    }

    private void require(Subscription subscription, Patch step) {
        step.requireOp(Set.of("add", "replace"));
        switch (step.path()) {
            case "/custom_id" -> step.requireShape(text(1, 127, SubscriptionShapes.PRINTABLE));
            case "/shipping_amount" -> step.requireShape(money());
            case "/start_time" -> step.requireShape(dateTime());
            case "/billing_info/outstanding_balance" -> requireLess(subscription, step);
            case "/plan/payment_preferences/auto_bill_outstanding", "/plan/taxes/inclusive" ->
                step.requireShape(flag());
            case "/plan/payment_preferences/payment_failure_threshold" -> step.requireShape(integer(0, 999));
            default -> requireCycle(subscription, step);
        }
    }

    private static void requireLess(Subscription subscription, Patch step) {
        step.requireShape(money());
        if (!Money.of(step.value()).atMost(subscription.outstanding)) {
            throw Refusal.unprocessable(
                    "AMOUNT_GREATER_THAN_OUTSTANDING_BALANCE", "The balance can only be made smaller.");
        }
    }

    private static void requireCycle(Subscription subscription, Patch step) {
        if (step.path().matches(PRICE.pattern())) {
            step.requireShape(money());
            if (!Money.of(step.value()).currency().equals(subscription.pricing().currency())) {
                throw Refusal.unprocessable("CURRENCY_MISMATCH", "The currency is not the subscription's.");
            }
        }
        Matcher cycles = CYCLES.matcher(step.path());
        if (cycles.matches()) {
            step.requireShape(integer(0, 999));
            int total = step.value().intValue();
            if (total > 0 && total < subscription.completed(Integer.parseInt(cycles.group(1)))) {
                throw Refusal.unprocessable("INVALID_BILLING_TOTAL_CYCLES", "Fewer cycles than have run.");
            }
        }
    }

    private void apply(Subscription subscription, Patch step) {
        switch (step.path()) {
            case "/custom_id" -> subscription.customId = step.value().stringValue();
            case "/shipping_amount" -> subscription.shipping = Money.of(step.value());
            case "/start_time" ->
                subscription.startTime = Instant.parse(step.value().stringValue());
            case "/billing_info/outstanding_balance" -> subscription.outstanding = Money.of(step.value());
            case "/subscriber/shipping_address" ->
                subscription.requestedSubscriber.set(
                        "shipping_address", step.value().deepCopy());
            default -> applyToPlan(subscription, step);
        }
    }

    private void applyToPlan(Subscription subscription, Patch step) {
        subscription.planOverridden = true;
        Matcher price = PRICE.matcher(step.path());
        Matcher cycles = CYCLES.matcher(step.path());
        if (price.matches()) {
            ObjectNode pricing = Json.object();
            pricing.set("fixed_price", step.value());
            ObjectNode cycle = cycle(subscription, price.group(1));
            int version = cycle.path("pricing_scheme").path("version").asInt(0) + 1;
            cycle.set("pricing_scheme", Plans.pricing(pricing, version, world.now()));
        } else if (cycles.matches()) {
            cycle(subscription, cycles.group(1)).set("total_cycles", step.value());
        } else {
            String[] path = step.path().split("/");
            step.apply(subscription.terms.withObject("/" + path[2]), path[3]);
        }
    }

    private static ObjectNode cycle(Subscription subscription, String sequence) {
        Optional<JsonNode> found = subscription.terms.path("billing_cycles").values().stream()
                .filter(cycle -> cycle.path("sequence").asInt() == Integer.parseInt(sequence))
                .findFirst();
        return (ObjectNode) found.orElseThrow(() ->
                Refusal.unprocessable("INVALID_BILLING_CYCLE_SEQUENCE", "The plan has no cycle of this sequence."));
    }
}
