package app.tollgate.application.testing;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.SubscriptionGateway;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/// PayPal's side of subscriptions, as a test writes it down.
public final class ScriptedSubscriptionGateway implements SubscriptionGateway {

    private final Script<Creation, GatewayAnswer<Created>> creations = new Script<>();
    private final Script<ProviderSubscriptionId, GatewayAnswer<ProviderSubscription>> finds = new Script<>();
    private final Script<SalesQuery, GatewayAnswer<List<Sale>>> salesQueries = new Script<>();

    public Script<Creation, GatewayAnswer<Created>> creations() {
        return creations;
    }

    public Script<ProviderSubscriptionId, GatewayAnswer<ProviderSubscription>> finds() {
        return finds;
    }

    public Script<SalesQuery, GatewayAnswer<List<Sale>>> salesQueries() {
        return salesQueries;
    }

    @Override
    public Mono<GatewayAnswer<Created>> create(Creation creation) {
        return creations.ask(creation);
    }

    @Override
    public Mono<GatewayAnswer<ProviderSubscription>> find(ProviderSubscriptionId id) {
        return finds.ask(id);
    }

    @Override
    public Mono<GatewayAnswer<List<Sale>>> sales(ProviderSubscriptionId id, Instant from, Instant until) {
        return salesQueries.ask(new SalesQuery(id, from, until));
    }

    public record SalesQuery(ProviderSubscriptionId id, Instant from, Instant until) {}
}
