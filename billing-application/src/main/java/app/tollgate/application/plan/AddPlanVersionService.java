package app.tollgate.application.plan;

import app.tollgate.application.Detached;
import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

@UseCase
final class AddPlanVersionService implements AddPlanVersion {

    private final UnitOfWork unitOfWork;
    private final Plans plans;
    private final Identifiers identifiers;
    private final TierOrder tiers;
    private final PlanPublisher publisher;
    private final VersionLinking linking;

    AddPlanVersionService(
            UnitOfWork unitOfWork,
            Plans plans,
            Identifiers identifiers,
            TierOrder tiers,
            PlanPublisher publisher,
            VersionLinking linking) {
        this.unitOfWork = unitOfWork;
        this.plans = plans;
        this.identifiers = identifiers;
        this.tiers = tiers;
        this.publisher = publisher;
        this.linking = linking;
    }

    @Override
    public Mono<Outcome> add(PlanDraft draft, int successorOf) {
        return ifTierIsKnown(draft, () -> addOnce(draft, successorOf));
    }

    @Override
    public Mono<Outcome> link(PlanDraft draft, int successorOf, ProviderPlanId existing) {
        return ifTierIsKnown(draft, () -> linking.link(draft.toVersion(identifiers.next(), successorOf + 1), existing));
    }

    private Mono<Outcome> ifTierIsKnown(PlanDraft draft, Supplier<Mono<Outcome>> then) {
        Tier tier = draft.benefits().tier();
        return tiers.knows(tier) ? Detached.from(then) : Mono.just(new Outcome.UnknownTier(tier));
    }

    private Mono<Outcome> addOnce(PlanDraft draft, int successorOf) {
        return unitOfWork
                .atomically(() ->
                        plans.versions(draft.code()).flatMap(versions -> settle(draft, successorOf, versions.newest())))
                .defaultIfEmpty(new Version.None(new Outcome.NoSuchPlan()))
                .flatMap(version -> switch (version) {
                    case Version.Stored(var plan) -> publish(plan);
                    case Version.None(var why) -> Mono.just(why);
                });
    }

    private Mono<Version> settle(PlanDraft draft, int successorOf, Plan newest) {
        if (newest.terms().equals(draft.terms())) {
            return Mono.just(
                    newest.isReady() ? new Version.None(new Outcome.AlreadyThere(newest)) : new Version.Stored(newest));
        }
        return newest.version() == successorOf
                ? added(draft.toVersion(identifiers.next(), successorOf + 1))
                : Mono.just(new Version.None(new Outcome.Overtaken()));
    }

    /// Whoever is too late starts over and finds the version of the quicker one.
    private Mono<Version> added(Plan plan) {
        return plans.add(plan)
                .filter(added -> added)
                .switchIfEmpty(
                        Mono.error(() -> new StaleWrite("plan " + plan.code().value())))
                .thenReturn(new Version.Stored(plan));
    }

    private Mono<Outcome> publish(Plan plan) {
        return publisher.publish(plan).map(publishing -> switch (publishing) {
            case PlanPublisher.Publishing.Published(var published) -> new Outcome.Added(published);
            case PlanPublisher.Publishing.Refused(var issue, var debugId) ->
                new Outcome.ProviderRefused(issue, debugId);
            case PlanPublisher.Publishing.NotYet() -> new Outcome.NotYet();
        });
    }

    private sealed interface Version {

        record Stored(Plan plan) implements Version {}

        record None(Outcome why) implements Version {}
    }
}
