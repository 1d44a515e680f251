package app.tollgate.application.plan;

import app.tollgate.application.Detached;
import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.Publication;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Mono;

@UseCase
final class CreatePlanService implements CreatePlan {

    private final UnitOfWork unitOfWork;
    private final Plans plans;
    private final Identifiers identifiers;
    private final TierOrder tiers;
    private final PlanPublisher publisher;
    private final PlanRecord record;

    CreatePlanService(
            UnitOfWork unitOfWork,
            Plans plans,
            Identifiers identifiers,
            TierOrder tiers,
            PlanPublisher publisher,
            PlanRecord record) {
        this.unitOfWork = unitOfWork;
        this.plans = plans;
        this.identifiers = identifiers;
        this.tiers = tiers;
        this.publisher = publisher;
        this.record = record;
    }

    @Override
    public Mono<Outcome> create(PlanDraft draft, CustomerId by) {
        return Detached.from(() -> ifTierIsKnown(draft, plan -> create(plan, by)));
    }

    @Override
    public Mono<Outcome> link(PlanDraft draft, ProviderPlanId existing, CustomerId by) {
        return Detached.from(() -> ifTierIsKnown(draft, plan -> link(plan, existing, by)));
    }

    private Mono<Outcome> ifTierIsKnown(PlanDraft draft, Function<Plan, Mono<Outcome>> then) {
        Tier tier = draft.benefits().tier();
        return tiers.knows(tier) ? ifTermsAgree(draft, then) : Mono.just(new Outcome.UnknownTier(tier));
    }

    /// The plan is the stored one, or a new one that nobody stored yet.
    private Mono<Outcome> ifTermsAgree(PlanDraft draft, Function<Plan, Mono<Outcome>> then) {
        return plans.currentByCode(draft.code())
                .switchIfEmpty(Mono.fromSupplier(() -> draft.toPlan(identifiers.next())))
                .flatMap(plan ->
                        plan.terms().equals(draft.terms()) ? then.apply(plan) : Mono.just(new Outcome.TermsDiffer()));
    }

    private Mono<Outcome> create(Plan plan, CustomerId by) {
        return plans.find(plan.id())
                .filter(Plan::isReady)
                .<Outcome>map(Outcome.AlreadyThere::new)
                .switchIfEmpty(Mono.defer(() -> onceStored(plan, by)));
    }

    /// Someone else may have stored other terms under the code since we looked.
    private Mono<Outcome> onceStored(Plan plan, CustomerId by) {
        return stored(plan, by)
                .flatMap(stored ->
                        stored.terms().equals(plan.terms()) ? publish(stored) : Mono.just(new Outcome.TermsDiffer()));
    }

    private Mono<Plan> stored(Plan plan, CustomerId by) {
        return unitOfWork.atomically(() -> plans.currentByCode(plan.code()).switchIfEmpty(added(plan, by)));
    }

    private Mono<Plan> added(Plan plan, CustomerId by) {
        return Mono.defer(() -> plans.add(plan))
                .filter(added -> added)
                .switchIfEmpty(
                        Mono.error(() -> new StaleWrite("plan " + plan.code().value())))
                .then(record.created(plan, by))
                .thenReturn(plan);
    }

    private Mono<Outcome> publish(Plan plan) {
        return publisher.publish(plan).map(publishing -> switch (publishing) {
            case PlanPublisher.Publishing.Published(var published) -> new Outcome.Created(published);
            case PlanPublisher.Publishing.Refused(var issue, var debugId) ->
                new Outcome.ProviderRefused(issue, debugId);
            case PlanPublisher.Publishing.NotYet() -> new Outcome.NotYet();
        });
    }

    private Mono<Outcome> link(Plan plan, ProviderPlanId existing, CustomerId by) {
        Optional<ProviderPlanId> linked = plan.publication().sellableAs();
        if (linked.isPresent()) {
            return Mono.just(
                    linked.get().equals(existing)
                            ? new Outcome.AlreadyThere(plan)
                            : new Outcome.LinkedElsewhere(linked.get()));
        }
        return taken(existing).switchIfEmpty(Mono.defer(() -> compareAndStore(plan, existing, by)));
    }

    private Mono<Outcome> taken(ProviderPlanId existing) {
        return plans.findByProviderId(existing).map(plan -> new Outcome.ProviderPlanTaken(plan.code()));
    }

    private Mono<Outcome> compareAndStore(Plan plan, ProviderPlanId existing, CustomerId by) {
        return publisher.compare(plan, existing).flatMap(comparison -> switch (comparison) {
            case PlanPublisher.Comparison.Same(var linked) ->
                unitOfWork.atomically(() ->
                        taken(existing).switchIfEmpty(Mono.defer(() -> storeLinked(plan, linked.publication(), by))));
            case PlanPublisher.Comparison.Differs(var term, var ours, var theirs) ->
                Mono.just(new Outcome.ProviderDisagrees(term, ours, theirs));
            case PlanPublisher.Comparison.Refused(var issue, var debugId) -> Mono.just(refused(issue, debugId));
            case PlanPublisher.Comparison.NotYet() -> Mono.just(new Outcome.NotYet());
        });
    }

    /// A plan is stored together with its link or not at all, so that a link that fails leaves no plan on offer.
    private Mono<Outcome> storeLinked(Plan plan, Publication publication, CustomerId by) {
        return plans.currentByCode(plan.code())
                .switchIfEmpty(added(plan, by))
                .filter(stored -> stored.terms().equals(plan.terms()))
                .map(stored -> stored.with(publication))
                .flatMap(linked -> published(linked, by))
                .defaultIfEmpty(new Outcome.TermsDiffer());
    }

    private Mono<Outcome> published(Plan linked, CustomerId by) {
        return plans.publish(linked).then(record.linked(linked, by)).thenReturn(new Outcome.Created(linked));
    }

    private static Outcome refused(String issue, String debugId) {
        return GatewayAnswer.Refused.NO_SUCH_RESOURCE.equals(issue)
                ? new Outcome.NoSuchProviderPlan()
                : new Outcome.ProviderRefused(issue, debugId);
    }
}
