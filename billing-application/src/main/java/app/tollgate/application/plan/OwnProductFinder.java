package app.tollgate.application.plan;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.PlanGateway;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.ProviderProducts;
import app.tollgate.application.port.store.ProviderProducts.OwnProduct;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.plan.ProviderProductId;
import reactor.core.publisher.Mono;

/// Finds the product that this installation publishes its plans under, and has it created when nobody did yet.
///
/// Instances that need it at the same time ask PayPal under the same request id, and agree on what was stored first.
@UseCase
final class OwnProductFinder {

    private static final char PRODUCT = 'd';

    private final UnitOfWork unitOfWork;
    private final ProviderProducts products;
    private final Identifiers identifiers;
    private final PlanGateway gateway;

    OwnProductFinder(UnitOfWork unitOfWork, ProviderProducts products, Identifiers identifiers, PlanGateway gateway) {
        this.unitOfWork = unitOfWork;
        this.products = products;
        this.identifiers = identifiers;
        this.gateway = gateway;
    }

    Mono<GatewayAnswer<ProviderProductId>> find() {
        return unitOfWork
                .atomically(() -> products.intend(identifiers.next()))
                .flatMap(own -> own.created().map(OwnProductFinder::done).orElseGet(() -> create(own)));
    }

    private Mono<GatewayAnswer<ProviderProductId>> create(OwnProduct intent) {
        return gateway.createProduct(RequestId.of(PRODUCT, intent.id())).flatMap(this::settle);
    }

    private Mono<GatewayAnswer<ProviderProductId>> settle(GatewayAnswer<ProviderProductId> answer) {
        return answer instanceof GatewayAnswer.Done<ProviderProductId>(var created)
                ? unitOfWork.atomically(() -> products.settle(created)).map(GatewayAnswer.Done::new)
                : Mono.just(answer);
    }

    private static Mono<GatewayAnswer<ProviderProductId>> done(ProviderProductId product) {
        return Mono.just(new GatewayAnswer.Done<>(product));
    }
}
