package app.tollgate.application.testing;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.PlanGateway;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.domain.plan.ProviderPlan;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.ProviderProductId;
import reactor.core.publisher.Mono;

/// PayPal's side of products and plans, as a test writes it down.
public final class ScriptedPlanGateway implements PlanGateway {

    private final Script<RequestId, GatewayAnswer<ProviderProductId>> products = new Script<>();
    private final Script<NewPlan, GatewayAnswer<ProviderPlanId>> plans = new Script<>();
    private final Script<ProviderPlanId, GatewayAnswer<ProviderPlan>> finds = new Script<>();

    public Script<RequestId, GatewayAnswer<ProviderProductId>> products() {
        return products;
    }

    public Script<NewPlan, GatewayAnswer<ProviderPlanId>> plans() {
        return plans;
    }

    public Script<ProviderPlanId, GatewayAnswer<ProviderPlan>> finds() {
        return finds;
    }

    @Override
    public Mono<GatewayAnswer<ProviderProductId>> createProduct(RequestId requestId) {
        return products.ask(requestId);
    }

    @Override
    public Mono<GatewayAnswer<ProviderPlanId>> createPlan(NewPlan plan) {
        return plans.ask(plan);
    }

    @Override
    public Mono<GatewayAnswer<ProviderPlan>> find(ProviderPlanId id) {
        return finds.ask(id);
    }
}
