package app.tollgate.application.testing;

import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.plan.PlanVersions;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.Publication;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Plans in memory.
public final class InMemoryPlans implements Plans {

    private final Map<PlanId, Plan> plans = new LinkedHashMap<>();

    /// Adds what must be new; throws otherwise.
    @CanIgnoreReturnValue
    public InMemoryPlans with(Plan plan) {
        if (!addIfNew(plan)) {
            throw new IllegalStateException("there is a plan " + plan.code() + " version " + plan.version());
        }
        return this;
    }

    @Override
    public Flux<Plan> current() {
        return catalogue().map(PlanVersions::current);
    }

    @Override
    public Mono<Plan> currentByCode(PlanCode code) {
        return versions(code).map(PlanVersions::current);
    }

    @Override
    public Mono<PlanVersions> versions(PlanCode code) {
        return catalogue().filter(plan -> plan.newest().code().equals(code)).next();
    }

    @Override
    public Flux<PlanVersions> catalogue() {
        return Flux.defer(
                () -> Flux.fromStream(all().stream().collect(Collectors.groupingBy(Plan::code)).values().stream()
                        .map(PlanVersions::new)
                        .sorted(PlanVersions.AS_SHOWN)));
    }

    @Override
    public Mono<Plan> find(PlanId id) {
        return first(plan -> plan.id().equals(id));
    }

    @Override
    public Mono<Plan> findByProviderId(ProviderPlanId id) {
        return first(plan -> publishedAs(plan, id));
    }

    @Override
    public Mono<Boolean> add(Plan plan) {
        return Mono.fromSupplier(() -> addIfNew(plan));
    }

    @Override
    public Mono<Void> describe(Plan plan) {
        return Mono.fromRunnable(() -> replaceDescription(plan));
    }

    @Override
    public Mono<Void> publish(Plan plan) {
        return Mono.fromRunnable(() -> replacePublication(plan));
    }

    /// Every version of every plan, in the order of adding.
    public synchronized List<Plan> all() {
        return List.copyOf(plans.values());
    }

    private Mono<Plan> first(Predicate<Plan> wanted) {
        return Mono.defer(() -> Mono.justOrEmpty(all().stream().filter(wanted).findFirst()));
    }

    private synchronized boolean addIfNew(Plan plan) {
        boolean taken = plans.values().stream()
                .anyMatch(known -> known.id().equals(plan.id())
                        || (known.code().equals(plan.code()) && known.version() == plan.version())
                        || sharesProviderPlan(known, plan));
        if (!taken) {
            plans.put(plan.id(), plan);
        }
        return !taken;
    }

    private synchronized void replaceDescription(Plan plan) {
        Plan known = known(plan);
        plans.put(plan.id(), known.with(plan.benefits(), plan.display()).with(plan.status()));
    }

    private synchronized void replacePublication(Plan plan) {
        Plan known = known(plan);
        boolean taken = plans.values().stream().anyMatch(other -> other != known && sharesProviderPlan(other, plan));
        if (taken || !mayBecome(known.publication(), plan.publication())) {
            throw new StaleWrite("plan " + plan.code().value());
        }
        plans.put(plan.id(), known.with(plan.publication()));
    }

    private Plan known(Plan plan) {
        return Optional.ofNullable(plans.get(plan.id()))
                .orElseThrow(() -> new IllegalStateException("there is no plan " + plan.id()));
    }

    private static boolean mayBecome(Publication known, Publication next) {
        return known.equals(next)
                || switch (known) {
                    case Publication.Unpublished() -> true;
                    case Publication.ProductCreated _ -> next instanceof Publication.Published;
                    case Publication.Published _ -> false;
                };
    }

    private static boolean sharesProviderPlan(Plan one, Plan other) {
        return one.publication()
                .sellableAs()
                .filter(id -> publishedAs(other, id))
                .isPresent();
    }

    private static boolean publishedAs(Plan plan, ProviderPlanId id) {
        return plan.publication().sellableAs().filter(id::equals).isPresent();
    }
}
