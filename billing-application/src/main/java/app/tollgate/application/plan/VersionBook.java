package app.tollgate.application.plan;

import app.tollgate.application.UseCase;
import app.tollgate.application.plan.AddPlanVersion.Outcome;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import reactor.core.publisher.Mono;

/// Writes a version down before the provider is asked for it.
@UseCase
final class VersionBook {

    private final UnitOfWork unitOfWork;
    private final Plans plans;
    private final Identifiers identifiers;
    private final PlanRecord record;

    VersionBook(UnitOfWork unitOfWork, Plans plans, Identifiers identifiers, PlanRecord record) {
        this.unitOfWork = unitOfWork;
        this.plans = plans;
        this.identifiers = identifiers;
        this.record = record;
    }

    sealed interface Version {

        record Stored(Plan plan) implements Version {}

        record None(Outcome why) implements Version {}
    }

    Mono<Version> store(PlanDraft draft, int successorOf, CustomerId by) {
        return unitOfWork
                .atomically(() -> plans.versions(draft.code())
                        .flatMap(versions -> settle(draft, successorOf, versions.newest(), by)))
                .defaultIfEmpty(new Version.None(new Outcome.NoSuchPlan()));
    }

    private Mono<Version> settle(PlanDraft draft, int successorOf, Plan newest, CustomerId by) {
        if (newest.terms().equals(draft.terms())) {
            return Mono.just(
                    newest.isReady() ? new Version.None(new Outcome.AlreadyThere(newest)) : new Version.Stored(newest));
        }
        return newest.version() == successorOf
                ? added(draft.toVersion(identifiers.next(), successorOf + 1), by)
                : Mono.just(new Version.None(new Outcome.Overtaken()));
    }

    /// Whoever is too late starts over and finds the version of the quicker one.
    private Mono<Version> added(Plan plan, CustomerId by) {
        return plans.add(plan)
                .filter(added -> added)
                .switchIfEmpty(
                        Mono.error(() -> new StaleWrite("plan " + plan.code().value())))
                .then(record.versionAdded(plan, by))
                .thenReturn(new Version.Stored(plan));
    }
}
