package app.tollgate.simulator.control;

import app.tollgate.simulator.http.Incoming;
import app.tollgate.simulator.http.Reply;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.money.Money;
import app.tollgate.simulator.order.Order;
import app.tollgate.simulator.plan.Terms;
import app.tollgate.simulator.store.Vault;
import app.tollgate.simulator.store.World;
import app.tollgate.simulator.subscription.Subscription;
import app.tollgate.simulator.subscription.Subscriptions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The pages a buyer sees: what is asked for, and two buttons that lead back to the merchant.
public final class BuyerPages {

    private static final String ORDER = "/checkoutnow";
    private static final String SUBSCRIPTION = "/webapps/billing/subscriptions";
    private static final Set<String> PATHS = Set.of(ORDER, SUBSCRIPTION, SUBSCRIPTION + "/update");

    private final World world;
    private final Vault vault;
    private final Subscriptions subscriptions;
    private final Buyer buyer;

    /// What the page says, and whom the buttons are about.
    private record Offer(String id, String title, String price, boolean open) {}

    public BuyerPages(World world, Vault vault, Subscriptions subscriptions, Buyer buyer) {
        this.world = world;
        this.vault = vault;
        this.subscriptions = subscriptions;
        this.buyer = buyer;
    }

    boolean serves(String path) {
        return PATHS.contains(path);
    }

    Reply answer(Incoming incoming) {
        return vault.write(() -> offer(incoming)
                .map(offer -> incoming.method().equals("POST") ? decide(incoming, offer) : page(offer))
                .orElseGet(() -> message(404, "This link is not known or no longer valid.")));
    }

    private Reply decide(Incoming incoming, Offer offer) {
        world.outbox().causedBy(world.ids().debug());
        boolean approved = "approve".equals(Incoming.pairs(incoming.text()).get("decision"));
        if (approved && !offer.open()) {
            return message(409, "This was decided already.");
        }
        String target = approved ? buyer.approve(offer.id()) : buyer.turnBack(offer.id());
        return target.isEmpty() ? message(200, approved ? "Approved." : "Left.") : Reply.redirect(target);
    }

    private Optional<Offer> offer(Incoming incoming) {
        if (incoming.path().equals(ORDER)) {
            String id = incoming.query().getOrDefault("token", "");
            return Optional.ofNullable(world.books().orders.get(id)).map(BuyerPages::offer);
        }
        String token = incoming.query().getOrDefault("ba_token", "");
        return subscriptions.byBillingToken(token).map(this::offer);
    }

    private Offer offer(Subscription subscription) {
        Subscription.Revision revision = subscription.revision;
        ObjectNode plan = revision == null ? subscription.terms : revision.terms();
        Terms terms = new Terms(plan);
        Money price = terms.charge(terms.cycles().getLast(), subscription.units());
        JsonNode frequency = terms.cycles().getLast().document().path("frequency");
        String every =
                " every " + frequency.path("interval_count").asInt(1) + " " + Json.text(frequency, "interval_unit");
        boolean open = revision != null || subscription.status == Subscription.Status.APPROVAL_PENDING;
        String text = price.plain() + " " + price.currency() + every.toLowerCase(Locale.ROOT);
        return new Offer(subscription.id, Json.text(plan, "name"), text, open);
    }

    private static Offer offer(Order order) {
        Money amount = Money.of(order.units.path(0).path("amount"));
        String title = order.units.path(0).path("description").stringValue("Order " + order.id);
        boolean open = order.status == Order.Status.CREATED || order.status == Order.Status.PAYER_ACTION_REQUIRED;
        return new Offer(order.id, title, amount.plain() + " " + amount.currency(), open);
    }

    private static Reply page(Offer offer) {
        String buttons = offer.open() ? """
            <form method="post">
            <button name="decision" value="approve">Approve</button>
            <button name="decision" value="cancel">Cancel and return</button>
            </form>\
            """ : "<p>This was decided already.</p>";
        String body = "<h1>" + escape(offer.title()) + "</h1><p>" + escape(offer.price()) + "</p><p>"
                + escape(offer.id()) + "</p>" + buttons;
        return Reply.html(200, document(body));
    }

    private static Reply message(int status, String text) {
        return Reply.html(status, document("<p>" + escape(text) + "</p>"));
    }

    private static String document(String body) {
        return """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>PayPal stand-in</title>
            <style>body{font-family:sans-serif;max-width:30rem;margin:4rem auto}button{padding:.6rem 1rem}</style>
            </head><body><p>PayPal stand-in: no money moves here.</p>%s</body></html>
            """.formatted(body);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
