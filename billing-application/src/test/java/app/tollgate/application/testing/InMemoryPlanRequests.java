package app.tollgate.application.testing;

import app.tollgate.application.port.store.PlanRequests;
import app.tollgate.application.port.view.PlanRequestQueue;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.period.BillingPeriod;
import app.tollgate.domain.planrequest.PaymentMethodCode;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestStatus;
import app.tollgate.domain.planrequest.TransferId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Requests in memory. It takes nothing back when a unit of work fails.
public final class InMemoryPlanRequests implements PlanRequests, PlanRequestQueue {

    private static final Comparator<PlanRequest> NEWEST_FIRST =
            Comparator.comparing((PlanRequest request) -> request.id().value()).reversed();

    private final Map<PlanRequestId, PlanRequest> requests = new HashMap<>();
    private final InMemoryCustomers people;

    public InMemoryPlanRequests(InMemoryCustomers people) {
        this.people = people;
    }

    @Override
    public Mono<Boolean> add(PlanRequest request) {
        return Mono.fromSupplier(() -> put(request));
    }

    @Override
    public Mono<PlanRequest> find(PlanRequestId id) {
        return first(request -> request.id().equals(id));
    }

    @Override
    public Mono<PlanRequest> findByTransfer(PaymentMethodCode method, TransferId transfer) {
        return first(request -> names(request, method, transfer));
    }

    @Override
    public Mono<Integer> openOf(CustomerId customer) {
        return Mono.fromSupplier(() -> countOpen(customer));
    }

    @Override
    public Flux<PlanRequest> of(CustomerId customer, int limit, Optional<PlanRequestId> after) {
        return all(request -> request.customer().equals(customer) && isBehind(request, after))
                .take(limit);
    }

    @Override
    public Flux<PlanRequest> bearingOn(CustomerId customer, Instant now) {
        return all(request -> request.customer().equals(customer))
                .index()
                .filter(numbered -> numbered.getT1() == 0 || lasts(numbered.getT2(), now))
                .map(numbered -> numbered.getT2());
    }

    @Override
    public Mono<Boolean> move(PlanRequest read, RequestStatus next) {
        return Mono.fromSupplier(() -> replace(read, RequestMicroseconds.of(next)));
    }

    @Override
    public Mono<Boolean> delete(PlanRequest read) {
        return Mono.fromSupplier(() -> remove(read));
    }

    @Override
    public Flux<Entry> newestFirst(Filter filter, int limit, Optional<PlanRequestId> after) {
        return all(request -> isBehind(request, after) && isIn(request, filter))
                .map(this::entry)
                .take(limit);
    }

    public synchronized List<PlanRequest> all() {
        return requests.values().stream().sorted(NEWEST_FIRST).toList();
    }

    private Mono<PlanRequest> first(Predicate<PlanRequest> wanted) {
        return all(wanted).next();
    }

    private Flux<PlanRequest> all(Predicate<PlanRequest> wanted) {
        return Flux.defer(() -> Flux.fromIterable(all())).filter(wanted);
    }

    private Entry entry(PlanRequest request) {
        Optional<Customer> customer = people.known(request.customer());
        return new Entry(request, customer.flatMap(Customer::email), customer.flatMap(Customer::name));
    }

    private static boolean isIn(PlanRequest request, Filter filter) {
        return filter.state()
                .map(state -> request.stateAt(filter.at()) == state)
                .orElse(true);
    }

    private static boolean isBehind(PlanRequest request, Optional<PlanRequestId> after) {
        return after.map(place -> request.id().value().compareTo(place.value()) < 0)
                .orElse(true);
    }

    private static boolean lasts(PlanRequest request, Instant now) {
        return request.given()
                .map(BillingPeriod::end)
                .filter(end -> end.isAfter(now))
                .isPresent();
    }

    private static boolean names(PlanRequest request, PaymentMethodCode method, TransferId transfer) {
        return request.transfer().method().equals(method)
                && request.transfer().id().equals(transfer);
    }

    private synchronized int countOpen(CustomerId customer) {
        return (int) requests.values().stream()
                .filter(request ->
                        request.customer().equals(customer) && request.status().isOpen())
                .count();
    }

    private synchronized boolean put(PlanRequest request) {
        boolean used = requests.values().stream()
                .anyMatch(other -> names(
                        other, request.transfer().method(), request.transfer().id()));
        boolean fits = !used && countOpen(request.customer()) < PlanRequest.OPEN_MAX;
        if (fits) {
            requests.put(request.id(), RequestMicroseconds.of(request));
        }
        return fits;
    }

    private synchronized boolean replace(PlanRequest read, RequestStatus next) {
        boolean same = stands(read);
        if (same) {
            requests.put(read.id(), read.with(next));
        }
        return same;
    }

    private synchronized boolean remove(PlanRequest read) {
        return stands(read) && requests.remove(read.id()) != null;
    }

    private boolean stands(PlanRequest read) {
        return Optional.ofNullable(requests.get(read.id()))
                .filter(known -> known.status().getClass() == read.status().getClass())
                .isPresent();
    }
}
