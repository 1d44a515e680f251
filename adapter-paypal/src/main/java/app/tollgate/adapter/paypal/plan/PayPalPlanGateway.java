package app.tollgate.adapter.paypal.plan;

import app.tollgate.adapter.paypal.client.PayPalCall;
import app.tollgate.adapter.paypal.client.PayPalClient;
import app.tollgate.adapter.paypal.client.PayPalReply;
import app.tollgate.adapter.paypal.client.UnreadableAnswer;
import app.tollgate.adapter.paypal.plan.PlanMessages.CreatedMessage;
import app.tollgate.adapter.paypal.plan.PlanMessages.PlanMessage;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Selling;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.PlanGateway;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.domain.plan.ProviderPlan;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.ProviderProductId;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/// Products and plans through PayPal's catalogue and billing APIs (PLN-2).
public final class PayPalPlanGateway implements PlanGateway {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{3,50}");

    private final PayPalClient client;
    private final PlanWriter writer;

    public PayPalPlanGateway(PayPalClient client, Selling selling) {
        this.client = client;
        this.writer = new PlanWriter(selling);
    }

    @Override
    public Mono<GatewayAnswer<ProviderProductId>> createProduct(RequestId requestId) {
        return Mono.defer(() -> client.call(
                PayPalCall.create("products.create", "/v1/catalogs/products", requestId, writer.product()),
                reply -> new GatewayAnswer.Done<>(new ProviderProductId(createdId(reply)))));
    }

    @Override
    public Mono<GatewayAnswer<ProviderPlanId>> createPlan(NewPlan plan) {
        return Mono.defer(() -> client.call(
                PayPalCall.create("plans.create", "/v1/billing/plans", plan.requestId(), writer.plan(plan)),
                reply -> new GatewayAnswer.Done<>(new ProviderPlanId(createdId(reply)))));
    }

    /// What cannot be an id of PayPal's is refused without a call, so that no path is ever made of it.
    @Override
    public Mono<GatewayAnswer<ProviderPlan>> find(ProviderPlanId id) {
        if (!ID.matcher(id.value()).matches()) {
            return Mono.just(new GatewayAnswer.Refused<>("INVALID_RESOURCE_ID", ""));
        }
        return client.call(PayPalCall.get("plans.get", "/v1/billing/plans/{id}", id.value()), reply -> plan(id, reply));
    }

    private static GatewayAnswer<ProviderPlan> plan(ProviderPlanId id, PayPalReply reply) {
        PlanMessage message = reply.as(PlanMessage.class);
        if (!id.value().equals(message.id())) {
            throw new UnreadableAnswer("another plan than was asked for");
        }
        return PlanTranslator.plan(message)
                .<GatewayAnswer<ProviderPlan>>map(GatewayAnswer.Done::new)
                .orElseGet(() -> new GatewayAnswer.Refused<>("UNSUPPORTED_TERMS", reply.debugId()));
    }

    private static String createdId(PayPalReply reply) {
        String id = reply.as(CreatedMessage.class).id();
        if (id == null || !ID.matcher(id).matches()) {
            throw new UnreadableAnswer("a creation without an id");
        }
        return id;
    }
}
