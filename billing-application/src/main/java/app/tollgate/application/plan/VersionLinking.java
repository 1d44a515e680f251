package app.tollgate.application.plan;

import app.tollgate.application.UseCase;
import app.tollgate.application.plan.AddPlanVersion.Outcome;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.ProviderPlanId;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/// Puts a version on sale as a plan that exists at the provider already, once that charges the same.
@UseCase
final class VersionLinking {

    private final UnitOfWork unitOfWork;
    private final Plans plans;
    private final PlanPublisher publisher;
    private final PlanRecord record;

    VersionLinking(UnitOfWork unitOfWork, Plans plans, PlanPublisher publisher, PlanRecord record) {
        this.unitOfWork = unitOfWork;
        this.plans = plans;
        this.publisher = publisher;
        this.record = record;
    }

    /// `wanted` would follow the newest version.
    Mono<Outcome> link(Plan wanted, ProviderPlanId existing, CustomerId by) {
        return plans.versions(wanted.code())
                .flatMap(versions -> link(versions.newest(), wanted, existing, by))
                .defaultIfEmpty(new Outcome.NoSuchPlan());
    }

    private Mono<Outcome> link(Plan newest, Plan wanted, ProviderPlanId existing, CustomerId by) {
        return ifOpen(newest, wanted, existing, () -> compared(wanted, existing, by));
    }

    /// Ours at the provider, as a plan that nobody sells: only that leads on.
    private Mono<Outcome> ifOpen(Plan newest, Plan wanted, ProviderPlanId existing, Supplier<Mono<Outcome>> then) {
        if (newest.terms().equals(wanted.terms())) {
            return newest.publication()
                    .sellableAs()
                    .map(linked -> Mono.just(there(newest, linked, existing)))
                    .orElseGet(() -> ifNotTaken(existing, then));
        }
        return newest.version() + 1 == wanted.version()
                ? ifNotTaken(existing, then)
                : Mono.just(new Outcome.Overtaken());
    }

    private static Outcome there(Plan newest, ProviderPlanId linked, ProviderPlanId existing) {
        return linked.equals(existing) ? new Outcome.AlreadyThere(newest) : new Outcome.LinkedElsewhere(linked);
    }

    private Mono<Outcome> ifNotTaken(ProviderPlanId existing, Supplier<Mono<Outcome>> then) {
        return plans.findByProviderId(existing)
                .<Outcome>map(plan -> new Outcome.ProviderPlanTaken(plan.code()))
                .switchIfEmpty(Mono.defer(then));
    }

    private Mono<Outcome> compared(Plan wanted, ProviderPlanId existing, CustomerId by) {
        return publisher.compare(wanted, existing).flatMap(comparison -> switch (comparison) {
            case PlanPublisher.Comparison.Same(var linked) -> unitOfWork.atomically(() -> stored(linked, existing, by));
            case PlanPublisher.Comparison.Differs(var term, var ours, var theirs) ->
                Mono.just(new Outcome.ProviderDisagrees(term, ours, theirs));
            case PlanPublisher.Comparison.Refused(var issue, var debugId) -> Mono.just(refused(issue, debugId));
            case PlanPublisher.Comparison.NotYet() -> Mono.just(new Outcome.NotYet());
        });
    }

    /// Looked at again, since PayPal was asked in between. A version is stored together with its link or not at all, so
    /// that a link that fails leaves none half way.
    private Mono<Outcome> stored(Plan linked, ProviderPlanId existing, CustomerId by) {
        return plans.versions(linked.code())
                .flatMap(versions ->
                        ifOpen(versions.newest(), linked, existing, () -> published(versions.newest(), linked, by)));
    }

    private Mono<Outcome> published(Plan newest, Plan linked, CustomerId by) {
        return newest.terms().equals(linked.terms())
                ? published(newest.with(linked.publication()), by)
                : added(linked).then(record.versionAdded(linked, by)).then(Mono.defer(() -> published(linked, by)));
    }

    private Mono<Outcome> published(Plan plan, CustomerId by) {
        return plans.publish(plan).then(record.linked(plan, by)).thenReturn(new Outcome.Added(plan));
    }

    private Mono<Boolean> added(Plan plan) {
        return plans.add(plan)
                .filter(added -> added)
                .switchIfEmpty(
                        Mono.error(() -> new StaleWrite("plan " + plan.code().value())));
    }

    private static Outcome refused(String issue, String debugId) {
        return GatewayAnswer.Refused.NO_SUCH_RESOURCE.equals(issue)
                ? new Outcome.NoSuchProviderPlan()
                : new Outcome.ProviderRefused(issue, debugId);
    }
}
