package app.tollgate.application.plan;

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
import java.util.function.Function;
import reactor.core.publisher.Mono;

/// Takes a stored plan to the provider, step by step, and stores each step before the next (PLN-2).
final class PlanPublisher {

    private static final char PRODUCT = 'd';
    private static final char PLAN = 'p';

    private final UnitOfWork unitOfWork;
    private final Plans plans;
    private final PlanGateway gateway;

    PlanPublisher(UnitOfWork unitOfWork, Plans plans, PlanGateway gateway) {
        this.unitOfWork = unitOfWork;
        this.plans = plans;
        this.gateway = gateway;
    }

    /// Creates what is still missing at the provider. A free plan is done as it is.
    Mono<Publishing> publish(Plan plan) {
        if (plan.terms().isFree()) {
            return Mono.just(new Publishing.Published(plan));
        }
        return switch (plan.publication()) {
            case Publication.Unpublished() -> createProduct(plan);
            case Publication.ProductCreated(var product) -> createPlan(plan, product);
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

    private Mono<Publishing> createProduct(Plan plan) {
        PlanGateway.NewProduct product = new PlanGateway.NewProduct(
                RequestId.of(PRODUCT, plan.id().value()),
                plan.display().name(),
                plan.display().description());
        return gateway.createProduct(product)
                .flatMap(answer -> next(answer, plan, Publication.ProductCreated::new, this::publish));
    }

    private Mono<Publishing> createPlan(Plan plan, ProviderProductId product) {
        PlanGateway.NewPlan wanted = new PlanGateway.NewPlan(
                RequestId.of(PLAN, plan.id().value()),
                product,
                plan.display().name(),
                plan.display().description(),
                plan.terms());
        return gateway.createPlan(wanted)
                .flatMap(answer ->
                        next(answer, plan, created -> new Publication.Published(product, created), this::publish));
    }

    private <T> Mono<Publishing> next(
            GatewayAnswer<T> answer,
            Plan plan,
            Function<T, Publication> reached,
            Function<Plan, Mono<Publishing>> goOn) {
        return switch (answer) {
            case GatewayAnswer.Done<T>(var value) ->
                store(plan.with(reached.apply(value))).flatMap(goOn);
            case GatewayAnswer.Refused<T>(var issue, var debugId) -> Mono.just(new Publishing.Refused(issue, debugId));
            case GatewayAnswer.Unavailable<T> _, GatewayAnswer.Unknown<T> _ -> Mono.just(new Publishing.NotYet());
        };
    }

    Mono<Plan> store(Plan plan) {
        return unitOfWork.atomically(() -> plans.publish(plan).thenReturn(plan));
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
