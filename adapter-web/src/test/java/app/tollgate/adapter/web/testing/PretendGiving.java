package app.tollgate.adapter.web.testing;

import app.tollgate.application.grant.GiveFreeAccess;
import app.tollgate.domain.customer.CustomerId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;

/// Answers what a test decided about free access, and remembers what it was asked.
public final class PretendGiving implements GiveFreeAccess {

    public final List<Object> asked = new CopyOnWriteArrayList<>();
    public volatile Outcome outcome = new Outcome.NoSuchCustomer();
    public volatile Revocation revocation = new Revocation.NoSuchCustomer();

    @Override
    public Mono<Outcome> give(Command command) {
        asked.add(command);
        return Mono.just(outcome);
    }

    @Override
    public Mono<Revocation> revoke(CustomerId customer, CustomerId by) {
        asked.add(List.of(customer, by));
        return Mono.just(revocation);
    }
}
