package app.tollgate.adapter.paypal.subscription;

import app.tollgate.adapter.paypal.client.PayPalCall;
import app.tollgate.adapter.paypal.client.PayPalClient;
import app.tollgate.adapter.paypal.client.PayPalReply;
import app.tollgate.adapter.paypal.client.UnreadableAnswer;
import app.tollgate.adapter.paypal.subscription.SubscriptionMessages.SubscriptionMessage;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.SubscriptionGateway;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/// Subscriptions through PayPal's billing API (SUB-1, SUB-2, SUB-3).
public final class PayPalSubscriptionGateway implements SubscriptionGateway {

    /// PayPal leaves the last failure out unless it is asked for.
    private static final String FIND = "/v1/billing/subscriptions/{id}?fields=last_failed_payment";

    private final PayPalClient client;
    private final SubscriptionWriter writer;
    private final PayPalSales sales;

    public PayPalSubscriptionGateway(PayPalClient client, String brandName) {
        this.client = client;
        this.writer = new SubscriptionWriter(brandName);
        this.sales = new PayPalSales(client);
    }

    @Override
    public Mono<GatewayAnswer<Created>> create(Creation creation) {
        return SubscriptionWriter.issueWith(creation)
                .map(issue -> Mono.<GatewayAnswer<Created>>just(new GatewayAnswer.Refused<>(issue, "")))
                .orElseGet(() -> send(creation));
    }

    @Override
    public Mono<GatewayAnswer<ProviderSubscription>> find(ProviderSubscriptionId id) {
        return client.call(PayPalCall.get("subscriptions.get", FIND, id.value()), reply -> found(id, reply));
    }

    @Override
    public Mono<GatewayAnswer<List<Sale>>> sales(ProviderSubscriptionId id, Instant from, Instant until) {
        return sales.between(id, from, until);
    }

    private Mono<GatewayAnswer<Created>> send(Creation creation) {
        return client.call(
                PayPalCall.create(
                        "subscriptions.create",
                        "/v1/billing/subscriptions",
                        creation.requestId(),
                        writer.subscription(creation)),
                reply -> created(creation, reply));
    }

    /// A request id that was used before, whatever for, makes PayPal answer with what was created then.
    private static GatewayAnswer<Created> created(Creation creation, PayPalReply reply) {
        SubscriptionMessage message = reply.as(SubscriptionMessage.class);
        if (message.planId() != null && !message.planId().equals(creation.plan().value())) {
            throw new UnreadableAnswer("a subscription to another plan than was asked for");
        }
        return new GatewayAnswer.Done<>(SubscriptionTranslator.created(message));
    }

    private static GatewayAnswer<ProviderSubscription> found(ProviderSubscriptionId id, PayPalReply reply) {
        ProviderSubscription subscription = SubscriptionTranslator.subscription(reply.as(SubscriptionMessage.class));
        if (!subscription.id().equals(id)) {
            throw new UnreadableAnswer("another subscription than was asked for");
        }
        return new GatewayAnswer.Done<>(subscription);
    }
}
