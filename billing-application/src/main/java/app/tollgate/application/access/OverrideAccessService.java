package app.tollgate.application.access;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.AccessOverrides;
import app.tollgate.application.port.store.Customers;
import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.TierOrder;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class OverrideAccessService implements OverrideAccess {

    private final Customers customers;
    private final AccessOverrides overrides;
    private final TierOrder tiers;
    private final InstantSource clock;

    OverrideAccessService(Customers customers, AccessOverrides overrides, TierOrder tiers, InstantSource clock) {
        this.customers = customers;
        this.overrides = overrides;
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
                .flatMap(customer -> force(customer, command))
                .defaultIfEmpty(new Outcome.NoSuchCustomer());
    }

    private Mono<Outcome> force(Customer customer, Command command) {
        AccessOverride override =
                new AccessOverride(customer.id(), command.tier(), command.reason(), command.by(), clock.instant());
        return overrides
                .force(override)
                .thenReturn(new Outcome.Forced(override, AccessOverride.countsFor(customer.role())));
    }

    @Override
    public Mono<Release> release(CustomerId customer, CustomerId by) {
        return customers
                .find(customer)
                .flatMap(known -> released(known.id(), by))
                .defaultIfEmpty(new Release.NoSuchCustomer());
    }

    private Mono<Release> released(CustomerId customer, CustomerId by) {
        return overrides.release(customer, by, clock.instant()).thenReturn(new Release.Released());
    }
}
