package app.tollgate.application.access;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.AccessOverrides;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.TierOrder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class OverrideAccessService implements OverrideAccess {

    private final Customers customers;
    private final AccessOverrides overrides;
    private final AuditLog audit;
    private final UnitOfWork unitOfWork;
    private final TierOrder tiers;
    private final InstantSource clock;

    OverrideAccessService(
            Customers customers,
            AccessOverrides overrides,
            AuditLog audit,
            UnitOfWork unitOfWork,
            TierOrder tiers,
            InstantSource clock) {
        this.customers = customers;
        this.overrides = overrides;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.tiers = tiers;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> force(Command command) {
        if (!tiers.knows(command.tier())) {
            return Mono.just(new Outcome.UnknownTier(command.tier()));
        }
        return customers
                .find(command.customer())
                .flatMap(customer -> unitOfWork.atomically(() -> force(customer, command)))
                .defaultIfEmpty(new Outcome.NoSuchCustomer());
    }

    private Mono<Outcome> force(Customer customer, Command command) {
        AccessOverride override =
                new AccessOverride(customer.id(), command.tier(), command.reason(), command.by(), clock.instant());
        return before(customer.id())
                .flatMap(before ->
                        overrides.force(override).then(Mono.defer(() -> audit.record(forced(override, before)))))
                .thenReturn(new Outcome.Forced(override, AccessOverride.countsFor(customer.role())));
    }

    private Mono<Map<String, String>> before(CustomerId customer) {
        return overrides.hold(customer).map(OverrideAccessService::facts).defaultIfEmpty(Map.of());
    }

    private static AuditEntry forced(AccessOverride override, Map<String, String> before) {
        return new AuditEntry(
                override.by(),
                AuditAction.ACCESS_FORCED,
                AuditSubject.of(override.customer()),
                new AuditChange(before, facts(override)),
                Optional.of(override.reason()),
                override.since());
    }

    @Override
    public Mono<Release> release(CustomerId customer, CustomerId by) {
        return customers
                .find(customer)
                .flatMap(known -> unitOfWork.atomically(() -> released(known.id(), by)))
                .defaultIfEmpty(new Release.NoSuchCustomer());
    }

    /// Where there is nothing to let go of, nothing is on record.
    private Mono<Release> released(CustomerId customer, CustomerId by) {
        return overrides
                .hold(customer)
                .flatMap(override -> released(override, by, clock.instant()))
                .thenReturn(new Release.Released());
    }

    private Mono<Void> released(AccessOverride override, CustomerId by, Instant now) {
        AuditEntry entry = new AuditEntry(
                by,
                AuditAction.ACCESS_RELEASED,
                AuditSubject.of(override.customer()),
                AuditChange.undone(facts(override)),
                Optional.empty(),
                now);
        return overrides.release(override.customer(), by, now).then(audit.record(entry));
    }

    private static Map<String, String> facts(AccessOverride override) {
        return Map.of("tier", override.tier().name());
    }
}
