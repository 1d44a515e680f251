package app.tollgate.simulator.subscription;

import app.tollgate.simulator.store.World;
import tools.jackson.databind.node.ObjectNode;

/// The events of a subscription's life.
final class SubscriptionEvents {

    private final World world;
    private final SubscriptionView view;

    SubscriptionEvents(World world, SubscriptionView view) {
        this.world = world;
        this.view = view;
    }

    void created(Subscription subscription) {
        ObjectNode resource = view.show(subscription);
        resource.remove("billing_info");
        resource.remove("subscriber");
        emit("CREATED", "Subscription created", resource);
    }

    void activated(Subscription subscription) {
        emit("ACTIVATED", "Subscription activated", view.show(subscription));
    }

    void updated(Subscription subscription) {
        emit("UPDATED", "Subscription updated", view.show(subscription));
    }

    void suspended(Subscription subscription) {
        emit("SUSPENDED", "Subscription suspended", view.show(subscription));
    }

    void cancelled(Subscription subscription) {
        emit("CANCELLED", "Subscription cancelled", view.show(subscription));
    }

    void expired(Subscription subscription) {
        emit("EXPIRED", "Subscription expired", view.show(subscription));
    }

    void paymentFailed(Subscription subscription) {
        ObjectNode resource = view.show(subscription);
        view.addLastFailure(subscription, resource);
        emit("PAYMENT.FAILED", "Payment failed for subscription", resource);
    }

    private void emit(String name, String summary, ObjectNode resource) {
        String type = "BILLING.SUBSCRIPTION." + name;
        world.outbox().emit(type, "subscription", "2.0", summary, resource);
    }
}
