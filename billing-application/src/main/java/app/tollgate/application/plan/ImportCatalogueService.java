package app.tollgate.application.plan;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanVersions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@UseCase
final class ImportCatalogueService implements ImportCatalogue {

    private final UnitOfWork unitOfWork;
    private final Plans plans;
    private final Identifiers identifiers;

    ImportCatalogueService(UnitOfWork unitOfWork, Plans plans, Identifiers identifiers) {
        this.unitOfWork = unitOfWork;
        this.plans = plans;
        this.identifiers = identifiers;
    }

    @Override
    public Mono<Outcome> importAll(List<PlanDraft> drafts) {
        return unitOfWork.atomically(() -> plans.catalogue()
                .collectMap(versions -> versions.newest().code())
                .flatMap(known -> bringIn(drafts, known)));
    }

    private Mono<Outcome> bringIn(List<PlanDraft> drafts, Map<PlanCode, PlanVersions> known) {
        List<Step> steps = drafts.stream().map(draft -> stepFor(draft, known)).toList();
        List<PlanCode> refused = steps.stream()
                .filter(Step.Refuse.class::isInstance)
                .map(Step::code)
                .toList();
        return refused.isEmpty()
                ? Flux.fromIterable(steps).concatMap(this::take).then(Mono.fromSupplier(() -> imported(steps)))
                : Mono.just(new Outcome.TermsDiffer(refused));
    }

    private Step stepFor(PlanDraft draft, Map<PlanCode, PlanVersions> known) {
        PlanVersions versions = known.get(draft.code());
        return versions == null
                ? new Step.Add(draft.toPlan(identifiers.next()))
                : versions.of(draft.terms())
                        .map(plan -> stepFor(draft, plan))
                        .orElseGet(() -> new Step.Refuse(versions.newest()));
    }

    /// A catalogue describes the version whose terms it names, on sale or not.
    private static Step stepFor(PlanDraft draft, Plan plan) {
        Plan updated = plan.with(draft.benefits(), draft.display());
        return updated.equals(plan) ? new Step.Leave(plan) : new Step.Update(updated);
    }

    private Mono<Void> take(Step step) {
        return switch (step) {
            case Step.Add(var plan) ->
                plans.add(plan)
                        .filter(added -> added)
                        .switchIfEmpty(Mono.error(
                                () -> new StaleWrite("plan " + plan.code().value())))
                        .then();
            case Step.Update(var plan) -> plans.describe(plan);
            case Step.Leave _, Step.Refuse _ -> Mono.empty();
        };
    }

    private static Outcome imported(List<Step> steps) {
        Map<Class<?>, Long> counts =
                steps.stream().collect(Collectors.groupingBy(Step::getClass, Collectors.counting()));
        return new Outcome.Imported(
                counts.getOrDefault(Step.Add.class, 0L).intValue(),
                counts.getOrDefault(Step.Update.class, 0L).intValue(),
                counts.getOrDefault(Step.Leave.class, 0L).intValue());
    }

    private sealed interface Step {

        Plan plan();

        default PlanCode code() {
            return plan().code();
        }

        record Add(Plan plan) implements Step {}

        record Update(Plan plan) implements Step {}

        record Leave(Plan plan) implements Step {}

        record Refuse(Plan plan) implements Step {}
    }
}
