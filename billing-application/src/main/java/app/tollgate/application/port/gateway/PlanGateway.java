package app.tollgate.application.port.gateway;

import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlan;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.ProviderProductId;
import reactor.core.publisher.Mono;

/// Products and plans at the payment provider.
public interface PlanGateway {

    /// Creates a product under the seller's name, which plans belong to.
    Mono<GatewayAnswer<ProviderProductId>> createProduct(RequestId requestId);

    Mono<GatewayAnswer<ProviderPlanId>> createPlan(NewPlan plan);

    /// Refused with `INVALID_RESOURCE_ID` when the provider knows no such plan, and with `UNSUPPORTED_TERMS`
    /// when its terms are of a kind we do not sell (tiers, several trials).
    Mono<GatewayAnswer<ProviderPlan>> find(ProviderPlanId id);

    record NewPlan(RequestId requestId, ProviderProductId product, String name, String description, PlanTerms terms) {}
}
