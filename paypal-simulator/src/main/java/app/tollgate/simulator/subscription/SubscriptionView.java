package app.tollgate.simulator.subscription;

import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.plan.Terms;
import app.tollgate.simulator.store.World;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A subscription as PayPal shows it.
public final class SubscriptionView {

    static final String PATH = "/v1/billing/subscriptions";
    static final LocalTime BILLING_HOUR = LocalTime.of(10, 0);

    private final World world;

    public SubscriptionView(World world) {
        this.world = world;
    }

    ObjectNode showShort(Subscription subscription) {
        ObjectNode shown = Json.object();
        shown.put("status", subscription.status.name());
        shown.put("id", subscription.id);
        shown.put("create_time", Json.time(subscription.createTime));
        shown.set("links", links(subscription));
        return shown;
    }

    public ObjectNode show(Subscription subscription) {
        ObjectNode shown = Json.object();
        shown.put("status", subscription.status.name());
        putUnlessEmpty(shown, "status_change_note", subscription.statusNote);
        if (subscription.statusUpdateTime != null) {
            shown.put("status_update_time", Json.time(subscription.statusUpdateTime));
        }
        shown.put("id", subscription.id);
        shown.put("plan_id", subscription.planId);
        if (subscription.startTime != null) {
            shown.put("start_time", Json.time(subscription.startTime));
        }
        shown.put("quantity", subscription.quantity);
        if (subscription.shipping != null) {
            shown.set("shipping_amount", subscription.shipping.billing());
        }
        putUnlessEmpty(shown, "custom_id", subscription.customId);
        shown.put("plan_overridden", subscription.planOverridden);
        if (!subscription.payerId.isEmpty()) {
            shown.set("subscriber", subscriber(subscription));
            shown.set("billing_info", billingInfo(subscription));
        }
        shown.put("create_time", Json.time(subscription.createTime));
        shown.put("update_time", Json.time(subscription.updateTime));
        shown.set("links", links(subscription));
        return shown;
    }

    void addLastFailure(Subscription subscription, ObjectNode shown) {
        Subscription.Failure failure = subscription.lastFailure;
        if (failure == null || !shown.has("billing_info")) {
            return;
        }
        ObjectNode node = Json.object();
        node.set("amount", failure.amount().billing());
        node.put("time", Json.time(failure.time()));
        node.put("reason_code", failure.reason());
        if (failure.nextRetry() != null) {
            node.put("next_payment_retry_time", Json.time(failure.nextRetry()));
        }
        ((ObjectNode) shown.path("billing_info")).set("last_failed_payment", node);
    }

    void addPlan(Subscription subscription, ObjectNode shown) {
        ObjectNode plan = Json.object();
        Json.copy(
                subscription.terms,
                plan,
                "product_id",
                "name",
                "description",
                "billing_cycles",
                "payment_preferences",
                "taxes",
                "quantity_supported");
        shown.set("plan", plan);
    }

    private ObjectNode subscriber(Subscription subscription) {
        ObjectNode subscriber = subscription.requestedSubscriber.deepCopy();
        if (!subscriber.has("email_address")) {
            subscriber.put("email_address", "buyer@example.com");
        }
        subscriber.put("payer_id", subscription.payerId);
        ObjectNode name = subscriber.has("name") ? (ObjectNode) subscriber.path("name") : subscriber.putObject("name");
        name.put("given_name", name.path("given_name").stringValue("John"));
        name.put("surname", name.path("surname").stringValue("Doe"));
        return subscriber;
    }

    private ObjectNode billingInfo(Subscription subscription) {
        ObjectNode info = Json.object();
        info.set("outstanding_balance", subscription.outstanding.billing());
        info.set("cycle_executions", executions(subscription));
        if (subscription.lastPayment != null) {
            ObjectNode last = Json.object();
            last.set("amount", subscription.lastPayment.amount().billing());
            last.put("time", Json.time(subscription.lastPayment.time()));
            info.set("last_payment", last);
        }
        if (subscription.nextBilling != null && !subscription.ended()) {
            info.put("next_billing_time", Json.time(subscription.nextBilling));
        }
        addFinalPayment(subscription, info);
        info.put("failed_payments_count", subscription.failedPayments);
        return info;
    }

    private static ArrayNode executions(Subscription subscription) {
        ArrayNode executions = Json.array();
        for (Terms.Cycle cycle : subscription.pricing().cycles()) {
            int done = subscription.completed(cycle.sequence());
            ObjectNode execution = executions.addObject();
            execution.put("tenure_type", cycle.tenure());
            execution.put("sequence", cycle.sequence());
            execution.put("cycles_completed", done);
            execution.put("cycles_remaining", Math.max(0, cycle.totalCycles() - done));
            execution.put("current_pricing_scheme_version", cycle.pricingVersion());
            execution.put("total_cycles", cycle.totalCycles());
        }
        return executions;
    }

    private static void addFinalPayment(Subscription subscription, ObjectNode info) {
        List<Terms.Cycle> cycles = subscription.pricing().cycles();
        LocalDate date = subscription.anchor;
        boolean endless = cycles.stream().anyMatch(cycle -> cycle.totalCycles() == 0);
        if (endless || date == null || subscription.ended() || subscription.currentCycle >= cycles.size()) {
            return;
        }
        for (Terms.Cycle cycle : cycles.subList(subscription.currentCycle, cycles.size() - 1)) {
            date = cycle.dateAfter(date, cycle.totalCycles());
        }
        Terms.Cycle last = cycles.getLast();
        LocalDate finalDate = last.dateAfter(date, last.totalCycles() - 1);
        info.put("final_payment_time", Json.time(finalDate.atTime(BILLING_HOUR).toInstant(ZoneOffset.UTC)));
    }

    private ArrayNode links(Subscription subscription) {
        String self = world.url(PATH + "/" + subscription.id);
        ArrayNode links = Json.array();
        switch (subscription.status) {
            case APPROVAL_PENDING -> {
                links.add(Json.link(approveUrl(subscription), "approve", "GET"));
                links.add(Json.link(self, "edit", "PATCH"));
                links.add(Json.link(self, "self", "GET"));
            }
            case APPROVED -> {
                links.add(Json.link(self, "self", "GET"));
                links.add(Json.link(self + "/activate", "activate", "POST"));
            }
            case ACTIVE -> {
                links.add(Json.link(self + "/cancel", "cancel", "POST"));
                links.add(Json.link(self, "edit", "PATCH"));
                links.add(Json.link(self, "self", "GET"));
                links.add(Json.link(self + "/suspend", "suspend", "POST"));
                links.add(Json.link(self + "/capture", "capture", "POST"));
            }
            case SUSPENDED -> {
                links.add(Json.link(self, "self", "GET"));
                links.add(Json.link(self, "edit", "PATCH"));
                links.add(Json.link(self + "/cancel", "cancel", "POST"));
                links.add(Json.link(self + "/activate", "activate", "POST"));
                links.add(Json.link(self + "/capture", "capture", "POST"));
            }
            case CANCELLED, EXPIRED -> links.add(Json.link(self, "self", "GET"));
        }
        return links;
    }

    String approveUrl(Subscription subscription) {
        return world.url("/webapps/billing/subscriptions?ba_token=" + subscription.billingToken);
    }

    private static void putUnlessEmpty(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) {
            node.put(field, value);
        }
    }
}
