package app.tollgate.application.testing;

import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.access.Entitlement;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantFact;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.access.OverrideFact;
import app.tollgate.domain.access.SubscriptionFact;
import app.tollgate.domain.access.Trial;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Access facts, read from the fakes that hold them. Unlike the database it does not remember which plan stood for a
/// tier when a trial was given or a tier was forced, and takes the one of now.
public final class InMemoryAccessFacts implements AccessFactsView {

    private final InMemorySubscriptions subscriptions;
    private final InMemoryPlans plans;
    private final InMemoryCustomers people;
    private final InMemoryAccessOverrides overrides;
    private final InMemoryGrants grants;
    private final InMemoryUnansweredQuestions unanswered;

    public InMemoryAccessFacts(
            InMemorySubscriptions subscriptions,
            InMemoryPlans plans,
            InMemoryCustomers people,
            InMemoryAccessOverrides overrides,
            InMemoryGrants grants) {
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.people = people;
        this.overrides = overrides;
        this.grants = grants;
        this.unanswered = new InMemoryUnansweredQuestions(subscriptions);
    }

    /// Where PayPal's silence counts, and subscriptions are all there is.
    public InMemoryAccessFacts(
            InMemorySubscriptions subscriptions, InMemoryPlans plans, InMemoryUnansweredQuestions unanswered) {
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.people = new InMemoryCustomers();
        this.overrides = new InMemoryAccessOverrides();
        this.grants = new InMemoryGrants();
        this.unanswered = unanswered;
    }

    /// Where subscriptions are all there is.
    public InMemoryAccessFacts(InMemorySubscriptions subscriptions, InMemoryPlans plans) {
        this(subscriptions, plans, new InMemoryCustomers(), new InMemoryAccessOverrides(), new InMemoryGrants());
    }

    @Override
    public Mono<AccessFacts> of(CustomerId customer) {
        return Mono.zip(
                        roleOf(customer),
                        subscriptionsOf(customer),
                        plans.current().collectList())
                .flatMap(known -> facts(customer, known.getT1(), known.getT2(), known.getT3()));
    }

    @Override
    public Mono<Map<CustomerId, AccessFacts>> ofAll(Set<CustomerId> customers) {
        return Flux.fromIterable(customers)
                .concatMap(customer -> of(customer).map(facts -> Map.entry(customer, facts)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<AccessFacts> facts(CustomerId customer, Role role, List<SubscriptionFact> owned, List<Plan> asShown) {
        List<GrantFact> given = Stream.concat(
                        people.trialOf(customer).stream().map(trial -> fact(trial, asShown)),
                        grants.of(customer).stream().map(grant -> fact(grant, asShown)))
                .toList();
        return Mono.fromSupplier(() -> overrides.inForce(customer))
                .map(forced -> new AccessFacts(role, owned, given, forced.map(kept -> fact(kept, asShown))));
    }

    private Mono<Role> roleOf(CustomerId customer) {
        return people.find(customer).map(Customer::role).defaultIfEmpty(Role.USER);
    }

    private Mono<List<SubscriptionFact>> subscriptionsOf(CustomerId customer) {
        return subscriptions
                .of(customer)
                .filter(subscription -> !(subscription.status() instanceof SubscriptionStatus.Abandoned)
                        && !(subscription.status() instanceof SubscriptionStatus.Undone))
                .concatMap(subscription -> plans.find(subscription.plan())
                        .map(plan -> fact(subscription, plan, unanswered.about(subscription))))
                .collectList();
    }

    static SubscriptionFact fact(Subscription subscription, Plan plan) {
        return fact(subscription, plan, Optional.empty());
    }

    private static SubscriptionFact fact(Subscription subscription, Plan plan, Optional<Instant> unansweredAt) {
        return new SubscriptionFact(
                subscription.id(),
                plan.code(),
                plan.benefits(),
                subscription.status(),
                subscription.lastReport().map(ProviderReport::startsAt),
                subscription.paidThrough(),
                subscription.lastReport().map(ProviderReport::verifiedAt),
                unansweredAt,
                subscription.tookOverFrom(),
                false);
    }

    private static GrantFact fact(Trial trial, List<Plan> asShown) {
        return new GrantFact(
                GrantKind.SIGN_UP_TRIAL, entitlement(trial.tier(), asShown), trial.startsAt(), trial.endsAt());
    }

    private static GrantFact fact(Grant grant, List<Plan> asShown) {
        return new GrantFact(
                grant.kind(),
                asShown.stream()
                        .filter(plan -> grant.plan().filter(plan.id()::equals).isPresent())
                        .findFirst()
                        .map(plan -> Entitlement.of(plan.code(), plan.benefits()))
                        .orElseGet(() -> entitlement(grant.tier(), asShown)),
                grant.startsAt(),
                grant.endsAt());
    }

    private static OverrideFact fact(AccessOverride override, List<Plan> asShown) {
        return new OverrideFact(entitlement(override.tier(), asShown), override.since());
    }

    private static Entitlement entitlement(Tier tier, List<Plan> asShown) {
        return asShown.stream()
                .filter(plan -> plan.status() == PlanStatus.ACTIVE
                        && plan.benefits().tier().equals(tier))
                .findFirst()
                .map(plan -> Entitlement.of(plan.code(), plan.benefits()))
                .orElseGet(() -> Entitlement.ofTierAlone(tier));
    }
}
