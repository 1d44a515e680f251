package app.tollgate.application.testing;

import app.tollgate.application.port.store.Customers;
import app.tollgate.domain.access.Trial;
import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import reactor.core.publisher.Mono;

/// Customers in memory.
public final class InMemoryCustomers implements Customers {

    private final Map<CustomerId, Customer> customers = new HashMap<>();
    private final Map<CustomerId, Trial> trials = new HashMap<>();
    private final Set<CustomerId> decidedByPerson = new HashSet<>();
    private BiFunction<Identity, Instant, Optional<AddedUser>> claims = (_, _) -> Optional.empty();

    @CanIgnoreReturnValue
    public synchronized InMemoryCustomers with(Customer customer) {
        customers.put(customer.id(), customer);
        return this;
    }

    /// Gives a role as a person in the back office does, so that no token changes it again.
    /// False when a person had given that very role before.
    @CanIgnoreReturnValue
    public synchronized boolean decideRole(CustomerId id, Role role) {
        Customer known = customers.get(id);
        customers.put(id, new Customer(id, known.email(), known.name(), role, known.registeredAt()));
        return decidedByPerson.add(id) || known.role() != role;
    }

    @Override
    public Mono<Customer> find(CustomerId id) {
        return Mono.fromSupplier(() -> lookUp(id));
    }

    @Override
    public Mono<Customer> recognize(Identity identity, Role initialRole, Optional<Trial> trial, Instant now) {
        return Mono.fromSupplier(() -> upToDate(identity, initialRole, trial, now));
    }

    /// What is to be done for everybody who is recognized; it says who was waiting.
    synchronized void claiming(BiFunction<Identity, Instant, Optional<AddedUser>> next) {
        claims = next;
    }

    synchronized boolean haveAddress(EmailAddress email) {
        return customers.values().stream()
                .anyMatch(customer -> customer.email().filter(email::equals).isPresent());
    }

    public synchronized Optional<Customer> known(CustomerId id) {
        return Optional.ofNullable(customers.get(id));
    }

    synchronized List<Customer> all() {
        return List.copyOf(customers.values());
    }

    public synchronized Optional<Trial> trialOf(CustomerId id) {
        return Optional.ofNullable(trials.get(id));
    }

    private synchronized Customer lookUp(CustomerId id) {
        return customers.get(id);
    }

    private synchronized Customer upToDate(Identity identity, Role initialRole, Optional<Trial> trial, Instant now) {
        boolean isNew = !customers.containsKey(identity.id());
        if (isNew) {
            trial.ifPresent(given -> trials.put(identity.id(), Microseconds.of(given)));
        }
        Customer known = Optional.ofNullable(customers.get(identity.id()))
                .orElseGet(() -> new Customer(
                        identity.id(), Optional.empty(), Optional.empty(), Role.USER, Microseconds.of(now)));
        boolean open = known.role() == Role.USER && !decidedByPerson.contains(known.id());
        Optional<AddedUser> waited = claims.apply(identity, now);
        Customer next = new Customer(
                known.id(),
                identity.email().or(known::email),
                identity.name()
                        .or(known::name)
                        .or(() -> waited.filter(_ -> isNew).flatMap(AddedUser::name)),
                open ? initialRole : known.role(),
                known.registeredAt());
        customers.put(next.id(), next);
        return next;
    }
}
