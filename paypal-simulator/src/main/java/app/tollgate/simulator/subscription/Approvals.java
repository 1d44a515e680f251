package app.tollgate.simulator.subscription;

import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.http.Returns;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.payment.Payment;
import app.tollgate.simulator.payment.Payments;
import app.tollgate.simulator.plan.Terms;
import app.tollgate.simulator.store.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The buyer says yes: to a new subscription, or to a change of plan.
public final class Approvals {

    private final World world;
    private final Billing billing;
    private final Payments payments;
    private final SubscriptionEvents events;
    private final boolean saleFirst;

    Approvals(World world, Billing billing, Payments payments, SubscriptionEvents events, boolean saleFirst) {
        this.world = world;
        this.billing = billing;
        this.payments = payments;
        this.events = events;
        this.saleFirst = saleFirst;
    }

    /// Answers where the buyer is sent.
    public String approve(Subscription subscription) {
        Subscription.Revision revision = subscription.revision;
        if (revision != null) {
            adopt(subscription, revision);
            return Returns.subscription(
                    Json.text(revision.context(), "return_url"),
                    subscription.id,
                    revision.billingToken(),
                    world.ids().resource());
        }
        if (subscription.status != Subscription.Status.APPROVAL_PENDING) {
            throw Refusal.unprocessable(Subscriptions.STATUS_INVALID, "There is nothing to approve.");
        }
        subscription.payerId = world.ids().account();
        subscription.startTime = laterOf(subscription);
        if (subscription
                .context
                .path("user_action")
                .stringValue("SUBSCRIBE_NOW")
                .equals("CONTINUE")) {
            subscription.moveTo(Subscription.Status.APPROVED, "", world.now());
        } else {
            activate(subscription, "");
        }
        return Returns.subscription(
                Json.text(subscription.context, "return_url"),
                subscription.id,
                subscription.billingToken,
                world.ids().resource());
    }

    /// Where a buyer goes who says no; nothing changes.
    public String cancelUrl(Subscription subscription) {
        Subscription.Revision revision = subscription.revision;
        String url = Json.text(revision == null ? subscription.context : revision.context(), "cancel_url");
        String token = revision == null ? subscription.billingToken : revision.billingToken();
        return Returns.subscription(url, subscription.id, token, world.ids().resource());
    }

    void activate(Subscription subscription, String reason) {
        // PayPal dates an activated subscription from its approval, not from the call that created it.
        subscription.createTime = world.now();
        subscription.moveTo(Subscription.Status.ACTIVE, reason, world.now());
        Optional<Payment> first = billing.begin(subscription);
        boolean refused = first.isEmpty() && subscription.failedPayments > 0;
        if (refused
                && subscription.pricing().setupFee().positive()
                && subscription.pricing().cancelsWhenSetupFails()) {
            subscription.moveTo(Subscription.Status.CANCELLED, "", world.now());
            subscription.retry = null;
            events.cancelled(subscription);
            return;
        }
        announce(subscription, first);
    }

    private void announce(Subscription subscription, Optional<Payment> first) {
        if (saleFirst) {
            first.ifPresent(payments::announceSale);
        }
        events.activated(subscription);
        if (!saleFirst) {
            first.ifPresent(payments::announceSale);
        }
    }

    private Instant laterOf(Subscription subscription) {
        Instant wish = Optional.ofNullable(subscription.startTime).orElse(world.now());
        return wish.isAfter(world.now()) ? wish : world.now();
    }

    /// The new plan's regular price begins with the next billing; its trials are not given again.
    private void adopt(Subscription subscription, Subscription.Revision revision) {
        subscription.planId = revision.planId();
        subscription.quantity = revision.quantity();
        subscription.terms = revision.terms();
        subscription.laterTerms = null;
        subscription.revision = null;
        List<Terms.Cycle> cycles = subscription.pricing().cycles();
        subscription.completed.clear();
        subscription.currentCycle = cycles.size() - 1;
        if (subscription.nextBilling != null) {
            subscription.anchor = Schedule.dateOf(subscription.nextBilling);
        }
        subscription.updateTime = world.now();
        events.updated(subscription);
    }
}
