package app.tollgate.simulator.subscription;

import app.tollgate.simulator.http.Operation;
import app.tollgate.simulator.payment.Payments;
import app.tollgate.simulator.plan.Plans;
import app.tollgate.simulator.store.World;
import java.util.List;

/// Everything about subscriptions, put together.
public record SubscriptionDesk(
        Subscriptions subscriptions,
        Billing billing,
        Approvals approvals,
        SubscriptionCommands commands,
        List<Operation> operations) {

    public static SubscriptionDesk open(World world, Plans plans, Payments payments, boolean saleFirst) {
        SubscriptionView view = new SubscriptionView(world);
        SubscriptionEvents events = new SubscriptionEvents(world, view);
        Subscriptions subscriptions = new Subscriptions(world, plans);
        Billing billing = new Billing(world, payments, events);
        Approvals approvals = new Approvals(world, billing, payments, events, saleFirst);
        SubscriptionCommands commands = new SubscriptionCommands(world, subscriptions, events, billing, approvals);
        SubscriptionChanges changes = new SubscriptionChanges(world, subscriptions, events);
        Revisions revisions = new Revisions(world, subscriptions, plans);
        SubscriptionApi api = new SubscriptionApi(world, subscriptions, view, events, commands);
        return new SubscriptionDesk(subscriptions, billing, approvals, commands, api.operations(changes, revisions));
    }
}
