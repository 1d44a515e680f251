package app.tollgate.simulator.store;

import app.tollgate.simulator.certificate.Authority;
import app.tollgate.simulator.order.Order;
import app.tollgate.simulator.payment.Dispute;
import app.tollgate.simulator.payment.Payment;
import app.tollgate.simulator.payment.Refund;
import app.tollgate.simulator.subscription.Subscription;
import app.tollgate.simulator.webhook.Delivery;
import app.tollgate.simulator.webhook.Event;
import app.tollgate.simulator.webhook.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Everything the stand-in knows; written to disk as it is. Touched under the [Vault]'s lock only.
public final class Books {

    public long seed;
    public long serial;
    public @Nullable Instant frozenAt;
    public Duration clockOffset = Duration.ZERO;

    public Authority.@Nullable Kept authority;
    public String certificateId = "";

    public Map<String, Instant> tokens = new LinkedHashMap<>();
    public Map<String, ObjectNode> products = new LinkedHashMap<>();
    public Map<String, ObjectNode> plans = new LinkedHashMap<>();
    public Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    public Map<String, Order> orders = new LinkedHashMap<>();
    public Map<String, Payment> payments = new LinkedHashMap<>();
    public Map<String, Refund> refunds = new LinkedHashMap<>();
    public Map<String, Dispute> disputes = new LinkedHashMap<>();
    public Map<String, Webhook> webhooks = new LinkedHashMap<>();
    public Map<String, Event> events = new LinkedHashMap<>();
    public Map<String, Delivery> deliveries = new LinkedHashMap<>();
    public Map<String, Replay> replays = new LinkedHashMap<>();
    public Set<String> invoices = new LinkedHashSet<>();

    /// What a `PayPal-Request-Id` made, and until when it is remembered.
    public record Replay(String resource, Instant until) {}

    /// Forgets everything but the seed and the count of ids, so that no id is given twice.
    public void clear() {
        tokens.clear();
        products.clear();
        plans.clear();
        subscriptions.clear();
        orders.clear();
        payments.clear();
        refunds.clear();
        disputes.clear();
        webhooks.clear();
        events.clear();
        deliveries.clear();
        replays.clear();
        invoices.clear();
    }
}
