package app.tollgate.application.plan;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.PlanGateway;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.ProviderPlan;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.ProviderProductId;
import app.tollgate.domain.plan.Publication;
import reactor.core.publisher.Mono;

/// Takes a stored plan to the provider, step by step, and stores each step before the next (PLN-2).
///
/// Plans share a product, so that subscribers can move between them: a version goes where the one before it is, and
/// any other plan under the installation's own product.
@UseCase
final class PlanPublisher {

    private static final char PLAN = 'p';

    private final UnitOfWork unitOfWork;
    private final Plans plans;
    private final OwnProductFinder ownProduct;
    private final PlanGateway gateway;

    PlanPublisher(UnitOfWork unitOfWork, Plans plans, OwnProductFinder ownProduct, PlanGateway gateway) {
        this.unitOfWork = unitOfWork;
        this.plans = plans;
        this.ownProduct = ownProduct;
        this.gateway = gateway;
    }

    /// Creates what is still missing at the provider. A free plan is done as it is.
    Mono<Publishing> publish(Plan plan) {
        if (plan.terms().isFree()) {
            return Mono.just(new Publishing.Published(plan));
        }
        return switch (plan.publication()) {
            case Publication.Unpublished() -> findProduct(plan).flatMap(answer -> goOnUnder(answer, plan));
            case Publication.ProductCreated(var product) ->
                createPlan(plan, product).flatMap(answer -> finish(answer, plan, product));
            case Publication.Published _ -> Mono.just(new Publishing.Published(plan));
        };
    }

    /// Reads a plan that exists at the provider, and compares it with ours; nothing is stored yet.
    Mono<Comparison> compare(Plan plan, ProviderPlanId existing) {
        return gateway.find(existing).map(answer -> switch (answer) {
            case GatewayAnswer.Done<ProviderPlan>(var theirs) -> compare(plan, theirs);
            case GatewayAnswer.Refused<ProviderPlan>(var issue, var debugId) -> new Comparison.Refused(issue, debugId);
            case GatewayAnswer.Unavailable<ProviderPlan> _, GatewayAnswer.Unknown<ProviderPlan> _ ->
                new Comparison.NotYet();
        });
    }

    Mono<Plan> store(Plan plan) {
        return unitOfWork.atomically(() -> plans.publish(plan).thenReturn(plan));
    }

    private Mono<GatewayAnswer<ProviderProductId>> findProduct(Plan plan) {
        return plans.versions(plan.code())
                .flatMap(versions -> Mono.justOrEmpty(versions.productBefore(plan)))
                .<GatewayAnswer<ProviderProductId>>map(GatewayAnswer.Done::new)
                .switchIfEmpty(Mono.defer(ownProduct::find));
    }

    private Mono<Publishing> goOnUnder(GatewayAnswer<ProviderProductId> answer, Plan plan) {
        return switch (answer) {
            case GatewayAnswer.Done<ProviderProductId>(var product) ->
                store(plan.with(new Publication.ProductCreated(product))).flatMap(this::publish);
            case GatewayAnswer.Refused<ProviderProductId>(var issue, var debugId) ->
                Mono.just(new Publishing.Refused(issue, debugId));
            case GatewayAnswer.Unavailable<ProviderProductId> _, GatewayAnswer.Unknown<ProviderProductId> _ ->
                Mono.just(new Publishing.NotYet());
        };
    }

    private Mono<GatewayAnswer<ProviderPlanId>> createPlan(Plan plan, ProviderProductId product) {
        return gateway.createPlan(new PlanGateway.NewPlan(
                RequestId.of(PLAN, plan.id().value()),
                product,
                plan.display().name(),
                plan.display().description(),
                plan.terms()));
    }

    private Mono<Publishing> finish(GatewayAnswer<ProviderPlanId> answer, Plan plan, ProviderProductId product) {
        return switch (answer) {
            case GatewayAnswer.Done<ProviderPlanId>(var created) ->
                store(plan.with(new Publication.Published(product, created))).map(Publishing.Published::new);
            case GatewayAnswer.Refused<ProviderPlanId>(var issue, var debugId) ->
                Mono.just(new Publishing.Refused(issue, debugId));
            case GatewayAnswer.Unavailable<ProviderPlanId> _, GatewayAnswer.Unknown<ProviderPlanId> _ ->
                Mono.just(new Publishing.NotYet());
        };
    }

    private static Comparison compare(Plan plan, ProviderPlan theirs) {
        return switch (theirs.agreesWith(plan.terms())) {
            case ProviderPlan.Agreement.Agrees() ->
                new Comparison.Same(plan.with(new Publication.Published(theirs.product(), theirs.id())));
            case ProviderPlan.Agreement.Differs(var term, var ourValue, var theirValue) ->
                new Comparison.Differs(term, ourValue, theirValue);
        };
    }

    /// How far [#publish] came.
    sealed interface Publishing {

        record Published(Plan plan) implements Publishing {}

        record Refused(String issue, String debugId) implements Publishing {}

        record NotYet() implements Publishing {}
    }

    /// The answer of [#compare].
    sealed interface Comparison {

        /// `linked` is our plan, published as theirs.
        record Same(Plan linked) implements Comparison {}

        record Differs(String term, String ours, String theirs) implements Comparison {}

        record Refused(String issue, String debugId) implements Comparison {}

        record NotYet() implements Comparison {}
    }
}
