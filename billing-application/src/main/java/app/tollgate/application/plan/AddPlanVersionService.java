package app.tollgate.application.plan;

import app.tollgate.application.Detached;
import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

@UseCase
final class AddPlanVersionService implements AddPlanVersion {

    private final VersionBook book;
    private final Identifiers identifiers;
    private final TierOrder tiers;
    private final PlanPublisher publisher;
    private final VersionLinking linking;

    AddPlanVersionService(
            VersionBook book,
            Identifiers identifiers,
            TierOrder tiers,
            PlanPublisher publisher,
            VersionLinking linking) {
        this.book = book;
        this.identifiers = identifiers;
        this.tiers = tiers;
        this.publisher = publisher;
        this.linking = linking;
    }

    @Override
    public Mono<Outcome> add(PlanDraft draft, int successorOf, CustomerId by) {
        return ifTierIsKnown(draft, () -> addOnce(draft, successorOf, by));
    }

    @Override
    public Mono<Outcome> link(PlanDraft draft, int successorOf, ProviderPlanId existing, CustomerId by) {
        return ifTierIsKnown(
                draft, () -> linking.link(draft.toVersion(identifiers.next(), successorOf + 1), existing, by));
    }

    private Mono<Outcome> ifTierIsKnown(PlanDraft draft, Supplier<Mono<Outcome>> then) {
        Tier tier = draft.benefits().tier();
        return tiers.knows(tier) ? Detached.from(then) : Mono.just(new Outcome.UnknownTier(tier));
    }

    private Mono<Outcome> addOnce(PlanDraft draft, int successorOf, CustomerId by) {
        return book.store(draft, successorOf, by).flatMap(version -> switch (version) {
            case VersionBook.Version.Stored(var plan) -> publish(plan);
            case VersionBook.Version.None(var why) -> Mono.just(why);
        });
    }

    private Mono<Outcome> publish(Plan plan) {
        return publisher.publish(plan).map(publishing -> switch (publishing) {
            case PlanPublisher.Publishing.Published(var published) -> new Outcome.Added(published);
            case PlanPublisher.Publishing.Refused(var issue, var debugId) ->
                new Outcome.ProviderRefused(issue, debugId);
            case PlanPublisher.Publishing.NotYet() -> new Outcome.NotYet();
        });
    }
}
