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
    public Mono<Boolean> isTaken(EmailAddress email) {
        return Mono.fromSupplier(() -> customers.haveAddress(email) || isWaiting(email));
    }

    @Override
    public Mono<Boolean> add(AddedUser user) {
        return Mono.fromSupplier(() -> put(user));
    }

    public synchronized Collection<AddedUser> waiting() {
        return List.copyOf(waiting.values());
    }

    private synchronized boolean isWaiting(EmailAddress email) {
        return waiting.containsKey(email);
    }

    private synchronized boolean put(AddedUser user) {
        return waiting.putIfAbsent(user.email(), user) == null;
    }

    private synchronized void claim(Identity identity, Instant now) {
        identity.verifiedEmail()
                .flatMap(email -> Optional.ofNullable(waiting.remove(email)))
                .ifPresent(user -> grants.put(Microseconds.of(grant(user, identity.id()))));
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
                .map(Grant::endsAt)
                .max(Instant::compareTo)
                .filter(user.at()::isBefore)
                .orElseGet(user::at);
        return free.isBefore(user.until()) ? free : user.until();
    }
}
