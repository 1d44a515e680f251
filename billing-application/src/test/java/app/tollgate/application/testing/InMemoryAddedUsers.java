package app.tollgate.application.testing;

import app.tollgate.application.port.store.AddedUsers;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.Identity;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/// Added users in memory. Whom the customers recognize by a verified address gets what waits for it.
public final class InMemoryAddedUsers implements AddedUsers {

    private final Map<EmailAddress, AddedUser> waiting = new LinkedHashMap<>();
    private final InMemoryCustomers customers;
    private final InMemoryGrants grants;

    public InMemoryAddedUsers(InMemoryCustomers customers, InMemoryGrants grants) {
        this.customers = customers;
        this.grants = grants;
        customers.claiming(this::claim);
    }

    @Override
    public Mono<Boolean> isTaken(EmailAddress email, Instant now) {
        return Mono.fromSupplier(() -> customers.haveAddress(email) || isWaiting(email, now));
    }

    @Override
    public Mono<Boolean> add(AddedUser user) {
        return Mono.fromSupplier(() -> put(user));
    }

    @Override
    public Mono<AddedUser> waiting(CustomerId id) {
        return Mono.fromSupplier(() -> find(id).orElse(null));
    }

    @Override
    public Mono<Boolean> moveEnd(CustomerId id, Instant from, Instant to) {
        return Mono.fromSupplier(() -> changed(
                id, Microseconds.of(from), user -> waiting.put(user.email(), user.endingAt(Microseconds.of(to)))));
    }

    @Override
    public Mono<Boolean> withdraw(CustomerId id, Instant from, Instant now) {
        return Mono.fromSupplier(() -> changed(id, Microseconds.of(from), user -> waiting.remove(user.email())));
    }

    private synchronized boolean changed(CustomerId id, Instant from, Consumer<AddedUser> change) {
        Optional<AddedUser> found =
                find(id).filter(user -> Microseconds.of(user.until()).equals(from));
        found.ifPresent(change);
        return found.isPresent();
    }

    private synchronized Optional<AddedUser> find(CustomerId id) {
        return waiting.values().stream().filter(user -> user.id().equals(id)).findFirst();
    }

    public synchronized Collection<AddedUser> waiting() {
        return List.copyOf(waiting.values());
    }

    private synchronized boolean isWaiting(EmailAddress email, Instant now) {
        return Optional.ofNullable(waiting.get(email))
                .filter(user -> user.until().isAfter(now))
                .isPresent();
    }

    private synchronized boolean put(AddedUser user) {
        waiting.computeIfPresent(user.email(), (_, before) -> before.until().isAfter(user.at()) ? before : null);
        return waiting.putIfAbsent(user.email(), user) == null;
    }

    /// Who they were when they were added.
    private synchronized Optional<AddedUser> claim(Identity identity, Instant now) {
        Optional<AddedUser> found = identity.verifiedEmail()
                .filter(email -> isWaiting(email, now))
                .flatMap(email -> Optional.ofNullable(waiting.remove(email)));
        found.ifPresent(user -> grants.put(Microseconds.of(grant(user, identity.id()))));
        return found;
    }

    private Grant grant(AddedUser user, CustomerId customer) {
        return new Grant(
                new GrantId(user.grant()),
                customer,
                GrantKind.FREE_ACCESS,
                user.tier(),
                Optional.empty(),
                startOf(user, customer),
                user.until(),
                user.reason(),
                user.by(),
                user.at());
    }

    /// Behind the free access they have.
    private Instant startOf(AddedUser user, CustomerId customer) {
        Instant free = grants.of(customer).stream()
                .filter(grant -> grant.kind() == GrantKind.FREE_ACCESS)
                .filter(grant -> grant.startsAt().isBefore(grant.endsAt()))
                .map(Grant::endsAt)
                .max(Instant::compareTo)
                .filter(user.at()::isBefore)
                .orElseGet(user::at);
        return free.isBefore(user.until()) ? free : user.until();
    }
}
