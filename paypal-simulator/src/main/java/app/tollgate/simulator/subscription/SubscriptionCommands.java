package app.tollgate.simulator.subscription;

import app.tollgate.simulator.http.ApiCall;
import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.http.Reply;
import app.tollgate.simulator.http.Times;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.money.Money;
import app.tollgate.simulator.payment.Payment;
import app.tollgate.simulator.store.World;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// What a merchant, or the buyer on PayPal's site, may do with a subscription.
public final class SubscriptionCommands {

    private static final Set<Subscription.Status> CANCELLABLE =
            EnumSet.of(Subscription.Status.ACTIVE, Subscription.Status.SUSPENDED);
    private static final Set<Subscription.Status> COLLECTABLE =
            EnumSet.of(Subscription.Status.ACTIVE, Subscription.Status.SUSPENDED, Subscription.Status.EXPIRED);

    private final World world;
    private final Subscriptions subscriptions;
    private final SubscriptionEvents events;
    private final Billing billing;
    private final Approvals approvals;

    SubscriptionCommands(
            World world, Subscriptions subscriptions, SubscriptionEvents events, Billing billing, Approvals approvals) {
        this.world = world;
        this.subscriptions = subscriptions;
        this.events = events;
        this.billing = billing;
        this.approvals = approvals;
    }

    Reply suspend(ApiCall call) {
        suspend(subscriptions.require(call.id()), call.text("reason"));
        return Reply.noContent();
    }

    public void suspend(Subscription subscription, String reason) {
        require(
                subscription.status == Subscription.Status.ACTIVE,
                "Invalid status for suspending; the subscription should be active.");
        subscription.moveTo(Subscription.Status.SUSPENDED, reason, world.now());
        events.suspended(subscription);
    }

    Reply cancel(ApiCall call) {
        cancel(subscriptions.require(call.id()), call.text("reason"));
        return Reply.noContent();
    }

    public void cancel(Subscription subscription, String reason) {
        require(
                CANCELLABLE.contains(subscription.status),
                "Invalid status for cancelling; the subscription should be active or suspended.");
        subscription.moveTo(Subscription.Status.CANCELLED, reason, world.now());
        subscription.nextBilling = null;
        subscription.expiresAt = null;
        subscription.retry = null;
        events.cancelled(subscription);
    }

    Reply activate(ApiCall call) {
        Subscription subscription = subscriptions.require(call.id());
        if (subscription.status == Subscription.Status.APPROVED) {
            approvals.activate(subscription, call.text("reason"));
            return Reply.noContent();
        }
        require(
                subscription.status == Subscription.Status.SUSPENDED,
                "Invalid status for activating; the subscription should be suspended.");
        if (subscription.stoppedByFailures) {
            throw Refusal.unprocessable(
                    "SUBSCRIPTION_CANNOT_BE_ACTIVATED",
                    "After reaching the payment failure threshold it cannot be activated.");
        }
        subscription.moveTo(Subscription.Status.ACTIVE, call.text("reason"), world.now());
        Schedule.resume(subscription, world.now());
        events.activated(subscription);
        return Reply.noContent();
    }

    Reply capture(ApiCall call) {
        Subscription subscription = subscriptions.require(call.id());
        require(COLLECTABLE.contains(subscription.status), "Invalid status for capturing.");
        Money amount = Money.of(call.body().path("amount"));
        if (!subscription.outstanding.positive()) {
            throw Refusal.unprocessable("ZERO_OUTSTANDING_BALANCE", "Nothing is outstanding.");
        }
        if (!amount.currency().equals(subscription.outstanding.currency())) {
            throw Refusal.unprocessable("CURRENCY_MISMATCH", "The currency is not the subscription's.");
        }
        if (!amount.atMost(subscription.outstanding)) {
            throw Refusal.unprocessable("AMOUNT_GREATER_THAN_OUTSTANDING_BALANCE", "More than is outstanding.");
        }
        Payment payment = billing.collect(subscription, amount);
        return Reply.ok(transaction(payment)).making(payment.id);
    }

    Reply captured(ApiCall call, String paymentId) {
        Payment payment = world.books().payments.get(paymentId);
        if (payment == null) {
            throw Refusal.notFound();
        }
        return Reply.ok(transaction(payment));
    }

    Reply transactions(ApiCall call) {
        Subscription subscription = subscriptions.require(call.id());
        Instant from = Times.requiredQuery(call, "start_time");
        Instant to = Times.requiredQuery(call, "end_time");
        List<ObjectNode> found = world.books().payments.values().stream()
                .filter(each -> each.subscriptionId.equals(subscription.id))
                .filter(each -> !each.createTime.isBefore(from) && !each.createTime.isAfter(to))
                .map(SubscriptionCommands::transaction)
                .toList();
        ObjectNode list = Json.object();
        list.set("transactions", Json.array(found));
        list.put("total_items", found.size());
        list.put("total_pages", 1);
        String self = world.url(call.incoming().path());
        list.set("links", Json.links(Json.link(self, "self", "GET")));
        return Reply.ok(list);
    }

    private static ObjectNode transaction(Payment payment) {
        ObjectNode node = Json.object();
        node.put("status", transactionStatus(payment.status));
        node.put("id", payment.id);
        ObjectNode amounts = node.putObject("amount_with_breakdown");
        amounts.set("gross_amount", payment.gross.payment());
        amounts.set("fee_amount", payment.fee.payment());
        amounts.set("net_amount", payment.net().payment());
        ObjectNode name = node.putObject("payer_name");
        name.put("given_name", "John");
        name.put("surname", "Doe");
        node.put("payer_email", payment.payerEmail);
        node.put("time", Json.time(payment.createTime));
        return node;
    }

    private static String transactionStatus(Payment.Status status) {
        return switch (status) {
            case COMPLETED, PENDING, DECLINED, PARTIALLY_REFUNDED, REFUNDED -> status.name();
            case DENIED -> "DECLINED";
            case REVERSED -> "REFUNDED";
        };
    }

    private static void require(boolean allowed, String otherwise) {
        if (!allowed) {
            throw Refusal.unprocessable(Subscriptions.STATUS_INVALID, otherwise);
        }
    }
}
