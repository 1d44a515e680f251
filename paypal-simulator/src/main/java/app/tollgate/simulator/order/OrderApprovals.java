package app.tollgate.simulator.order;

import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.http.Returns;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.store.World;

/// The buyer approves an order.
public final class OrderApprovals {

    private final World world;
    private final OrderView view;

    public OrderApprovals(World world, OrderView view) {
        this.world = world;
        this.view = view;
    }

    /// Answers where the buyer is sent.
    public String approve(Order order) {
        boolean open = order.status == Order.Status.CREATED || order.status == Order.Status.PAYER_ACTION_REQUIRED;
        if (!open) {
            throw Refusal.unprocessable("ORDER_ALREADY_APPROVED", "There is nothing to approve.");
        }
        order.status = Order.Status.APPROVED;
        order.payerId = order.payerId.isEmpty() ? world.ids().account() : order.payerId;
        order.updateTime = world.now();
        world.outbox()
                .emit(
                        "CHECKOUT.ORDER.APPROVED",
                        "checkout-order",
                        "2.0",
                        "An order has been approved by buyer",
                        view.show(order));
        return Returns.order(Json.text(order.context, "return_url"), order.id, order.payerId);
    }

    public String cancelUrl(Order order) {
        return Returns.cancelledOrder(Json.text(order.context, "cancel_url"), order.id);
    }
}
