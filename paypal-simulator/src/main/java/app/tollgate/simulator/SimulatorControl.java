package app.tollgate.simulator;

import app.tollgate.simulator.clock.Span;
import app.tollgate.simulator.control.Buyer;
import app.tollgate.simulator.control.Mishaps;
import app.tollgate.simulator.control.Truth;
import app.tollgate.simulator.control.TruthTeller;
import app.tollgate.simulator.fault.Fault;
import app.tollgate.simulator.fault.Faults;
import app.tollgate.simulator.store.Vault;
import app.tollgate.simulator.store.World;
import app.tollgate.simulator.webhook.Dispatcher;
import app.tollgate.simulator.webhook.Event;
import app.tollgate.simulator.webhook.WebhookPolicy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What PayPal would not let anyone do: act as the buyer, move time, break things, read the books. Calls that cause
/// events return after the first attempt to deliver each, or after five seconds. Wrong arguments are an
/// [IllegalArgumentException] with a sentence.
public final class SimulatorControl {

    private final World world;
    private final Vault vault;
    private final Dispatcher dispatcher;
    private final Faults faults;
    private final Buyer buyer;
    private final Mishaps mishaps;
    private final ControlParts parts;
    private final Causes causes;

    SimulatorControl(World world, Vault vault, Dispatcher dispatcher, Faults faults, ControlParts parts) {
        this.world = world;
        this.vault = vault;
        this.dispatcher = dispatcher;
        this.faults = faults;
        this.parts = parts;
        this.causes = new Causes(world, vault, dispatcher, parts.runUntil());
        this.buyer = parts.buyer();
        this.mishaps = parts.mishaps();
    }

    /// The buyer approves a subscription, a revision or an order; answers where the buyer is sent, empty without URL.
    public URI approve(String subscriptionOrOrderId) {
        return URI.create(causes.call(() -> buyer.approve(subscriptionOrOrderId)));
    }

    /// The buyer leaves the approval page; nothing changes. Answers where the buyer is sent.
    public URI cancelApproval(String subscriptionOrOrderId) {
        return URI.create(causes.call(() -> buyer.turnBack(subscriptionOrOrderId)));
    }

    /// The buyer cancels the subscription on PayPal's site.
    public void buyerCancels(String subscriptionId) {
        causes.run(() -> buyer.cancels(subscriptionId));
    }

    /// The buyer suspends the subscription on PayPal's site.
    public void buyerSuspends(String subscriptionId) {
        causes.run(() -> buyer.suspends(subscriptionId));
    }

    /// The next attempt to charge the subscription, or to capture the order, is declined.
    public void failNextPayment(String subscriptionOrOrderId) {
        failNextPayments(subscriptionOrOrderId, 1);
    }

    /// So many attempts in a row are declined, retries counted.
    public void failNextPayments(String subscriptionOrOrderId, int count) {
        causes.run(() -> mishaps.declineNext(subscriptionOrOrderId, count));
    }

    /// Moves time forward by an ISO-8601 amount, such as `P31D`, `P1M` or `PT6H`; what is due on the way happens.
    public Instant advance(String iso) {
        return advance(Span.parse(iso)
                .orElseThrow(() -> new IllegalArgumentException("Not an ISO-8601 amount of time: " + iso)));
    }

    public Instant advance(TemporalAmount amount) {
        return causes.call(() -> {
            Instant target = Span.after(world.clock().instant(), amount);
            if (target.isBefore(world.clock().instant())) {
                throw new IllegalArgumentException("Time moves forward only");
            }
            parts.runUntil().accept(target);
            world.clock().moveTo(target);
            return world.clock().instant();
        });
    }

    public Instant now() {
        return world.clock().instant();
    }

    /// Replaces the faults in force; an empty list clears them.
    public void faults(List<Fault> next) {
        faults.set(next);
    }

    public List<Fault> faults() {
        return faults.inForce();
    }

    /// Replaces the way events are delivered; what was held goes out when the pause ends.
    public void webhookPolicy(WebhookPolicy policy) {
        vault.change(() -> world.outbox().policy(policy));
    }

    public WebhookPolicy webhookPolicy() {
        return vault.read(() -> world.outbox().policy());
    }

    /// Sends an event of any type and content to the listeners.
    public void sendEvent(String type, String resourceType, ObjectNode resource) {
        causes.run(() -> mishaps.send(type, resourceType, resource));
    }

    /// Sends exactly this text to the listeners, whatever it is.
    public void sendText(String type, String text) {
        causes.run(() -> mishaps.sendText(type, text));
    }

    /// Sends the same event to the listeners again, under its old id.
    public void redeliver(String eventId) {
        causes.run(() -> mishaps.redeliver(eventId));
    }

    /// The payment is taken back by the bank: PAYMENT.SALE.REVERSED or PAYMENT.CAPTURE.REVERSED.
    public void reverse(String paymentId) {
        causes.run(() -> mishaps.reverse(paymentId));
    }

    /// The buyer complains; answers the id of the dispute.
    public String dispute(String paymentId, String reason) {
        return causes.call(() -> mishaps.dispute(paymentId, reason));
    }

    /// Ends a dispute with an outcome such as `RESOLVED_BUYER_FAVOUR`.
    public void resolveDispute(String disputeId, String outcome) {
        causes.run(() -> mishaps.resolve(disputeId, outcome));
    }

    /// The next capture of the order stays PENDING for the reason, such as `ECHECK`.
    public void holdNextCapture(String orderId, String reason) {
        causes.run(() -> mishaps.holdNextCapture(orderId, reason));
    }

    /// A pending capture is completed, or denied.
    public void settleCapture(String captureId, boolean completed) {
        causes.run(() -> mishaps.settleCapture(captureId, completed));
    }

    /// The next refund of the payment stays PENDING.
    public void holdNextRefund(String paymentId) {
        causes.run(() -> mishaps.holdNextRefund(paymentId));
    }

    /// A pending refund is completed, or fails.
    public void settleRefund(String refundId, boolean completed) {
        causes.run(() -> mishaps.settleRefund(refundId, completed));
    }

    public Truth truth() {
        return vault.read(() -> new TruthTeller(world).tell());
    }

    /// Empty books, no faults, faithful delivery, the clock as at the start; the webhook of the settings stays.
    public void reset() {
        faults.set(List.of());
        vault.change(parts.startOver());
    }

    /// Waits until no delivery is on its way or due; answers whether that was reached within the bound.
    public boolean awaitQuiet(Duration bound) {
        return dispatcher.awaitQuiet(bound);
    }

    /// Events so far, oldest first, with their exact text.
    public List<Event> events() {
        return vault.read(() -> List.copyOf(world.books().events.values()));
    }
}
