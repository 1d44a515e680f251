package app.tollgate.simulator.control;

import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.order.Order;
import app.tollgate.simulator.order.OrderApprovals;
import app.tollgate.simulator.store.World;
import app.tollgate.simulator.subscription.Subscription;
import app.tollgate.simulator.subscription.SubscriptionDesk;
import java.util.Optional;
import java.util.function.Supplier;

/// The buyer's side of PayPal's site.
public final class Buyer {

    private final World world;
    private final SubscriptionDesk desk;
    private final OrderApprovals orders;

    public Buyer(World world, SubscriptionDesk desk, OrderApprovals orders) {
        this.world = world;
        this.desk = desk;
        this.orders = orders;
    }

    public String approve(String id) {
        Optional<Order> order = order(id);
        return sentence(() -> order.isPresent()
                ? orders.approve(order.get())
                : desk.approvals().approve(subscription(id)));
    }

    public String turnBack(String id) {
        Optional<Order> order = order(id);
        return order.isPresent()
                ? orders.cancelUrl(order.get())
                : desk.approvals().cancelUrl(subscription(id));
    }

    public void cancels(String id) {
        var _ = sentence(() -> {
            desk.commands().cancel(subscription(id), "Cancelled by the buyer");
            return id;
        });
    }

    public void suspends(String id) {
        var _ = sentence(() -> {
            desk.commands().suspend(subscription(id), "Suspended by the buyer");
            return id;
        });
    }

    private Optional<Order> order(String id) {
        return Optional.ofNullable(world.books().orders.get(id));
    }

    private Subscription subscription(String id) {
        return desk.subscriptions()
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("No subscription or order has the id " + id));
    }

    private static <T> T sentence(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            throw new IllegalArgumentException(refusal.sentence(), refusal);
        }
    }
}
