package app.tollgate.simulator.control;

import app.tollgate.simulator.order.Order;
import app.tollgate.simulator.payment.Disputes;
import app.tollgate.simulator.payment.Payment;
import app.tollgate.simulator.payment.Payments;
import app.tollgate.simulator.payment.Refund;
import app.tollgate.simulator.payment.Refunds;
import app.tollgate.simulator.store.World;
import app.tollgate.simulator.subscription.Subscription;
import app.tollgate.simulator.webhook.Event;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// Things that go wrong with money and events when a test says so.
public final class Mishaps {

    private final World world;
    private final Payments payments;
    private final Refunds refunds;
    private final Disputes disputes;

    public Mishaps(World world, Payments payments, Refunds refunds, Disputes disputes) {
        this.world = world;
        this.payments = payments;
        this.refunds = refunds;
        this.disputes = disputes;
    }

    public void declineNext(String id, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("The count of failing payments must not be negative");
        }
        Subscription subscription = world.books().subscriptions.get(id);
        if (subscription == null) {
            order(id).declinesOrdered = count;
        } else {
            subscription.failuresOrdered = count;
        }
    }

    public void holdNextCapture(String orderId, String reason) {
        order(orderId).pendingReason = reason.toUpperCase(Locale.ROOT);
    }

    public void settleCapture(String captureId, boolean completed) {
        Payment capture = payment(captureId);
        if (capture.status != Payment.Status.PENDING) {
            throw new IllegalArgumentException("The capture " + captureId + " is not pending");
        }
        capture.status = completed ? Payment.Status.COMPLETED : Payment.Status.DENIED;
        capture.reason = "";
        capture.updateTime = world.now();
        payments.announce(capture, completed ? "COMPLETED" : "DENIED");
    }

    public void holdNextRefund(String paymentId) {
        refunds.holdNext(payment(paymentId).id);
    }

    public void settleRefund(String refundId, boolean completed) {
        Refund refund = world.books().refunds.get(refundId);
        if (refund == null || refund.status != Refund.Status.PENDING) {
            throw new IllegalArgumentException("No pending refund has the id " + refundId);
        }
        refunds.settle(refund, completed);
    }

    public void reverse(String paymentId) {
        Payment payment = payment(paymentId);
        payment.status = Payment.Status.REVERSED;
        payment.reason = "CHARGEBACK";
        payment.updateTime = world.now();
        refunds.announceReversal(payment);
    }

    public String dispute(String paymentId, String reason) {
        return disputes.open(payment(paymentId), reason).id;
    }

    public void resolve(String disputeId, String outcome) {
        if (!world.books().disputes.containsKey(disputeId)) {
            throw new IllegalArgumentException("No dispute has the id " + disputeId);
        }
        disputes.resolve(disputeId, outcome);
    }

    public void send(String type, String resourceType, ObjectNode resource) {
        boolean first = resourceType.equals("sale") || resourceType.equals("refund");
        world.outbox().emit(type, resourceType, first ? "" : "2.0", "Sent by the control API", resource);
    }

    public void sendText(String type, String text) {
        world.outbox().emitText(type, text);
    }

    public void redeliver(String eventId) {
        Event event = world.books().events.get(eventId);
        if (event == null) {
            throw new IllegalArgumentException("No event has the id " + eventId);
        }
        world.outbox().again(event, List.copyOf(world.books().webhooks.values()));
    }

    private Payment payment(String id) {
        Payment payment = world.books().payments.get(id);
        if (payment == null) {
            throw new IllegalArgumentException("No sale or capture has the id " + id);
        }
        return payment;
    }

    private Order order(String id) {
        Order order = world.books().orders.get(id);
        if (order == null) {
            throw new IllegalArgumentException("No subscription or order has the id " + id);
        }
        return order;
    }
}
