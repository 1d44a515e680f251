package app.tollgate.application.subscription;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.subscription.RefreshSubscription.Why;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Finds whose subscription PayPal is talking about: the one of that PayPal id, else, by the `custom_id` we sent along,
/// the intent whose answer was lost, else a new row for a subscription that began without us (a PayPal button).
///
/// Only reads; runs inside the unit of work that will write.
@UseCase
final class Attribution {

    private final Subscriptions subscriptions;
    private final Customers customers;
    private final Identifiers identifiers;

    Attribution(Subscriptions subscriptions, Customers customers, Identifiers identifiers) {
        this.subscriptions = subscriptions;
        this.customers = customers;
        this.identifiers = identifiers;
    }

    /// Whose it is.
    sealed interface Owner {

        /// A row that takes the report in.
        sealed interface Known extends Owner {}

        /// The stored row to bring up to date.
        record Row(Subscription row) implements Known {}

        /// A row that nobody stored yet.
        record NewRow(Subscription row) implements Known {}

        /// One of the two, where a pending one must first make room (SUB-10).
        record InsteadOf(Subscription pending, Known row) implements Owner {}

        /// One of the two, beside a live one: what it charged is booked, and a person has to look (SUB-9).
        record Second(Known row) implements Owner {}

        record NobodyYet() implements Owner {}

        record Nobody(Why why) implements Owner {}
    }

    Mono<Owner> of(ReportRecorder.Reading reading) {
        return subscriptions
                .findByProviderId(reading.report().id())
                .flatMap(known -> roomFor(known, reading))
                .switchIfEmpty(Mono.defer(() -> byCustomId(reading)));
    }

    private Mono<Owner> byCustomId(ReportRecorder.Reading reading) {
        return reading.report().overridden() ? Mono.just(new Owner.Nobody(Why.OTHER_TERMS)) : byCustomer(reading);
    }

    private Mono<Owner> byCustomer(ReportRecorder.Reading reading) {
        return Mono.justOrEmpty(reading.report().customId().filter(CustomerId::isValid))
                .flatMap(customId -> customers.find(new CustomerId(customId)))
                .flatMap(customer -> ofCustomer(customer, reading))
                .defaultIfEmpty(new Owner.Nobody(Why.UNKNOWN_CUSTOMER));
    }

    private Mono<Owner> ofCustomer(Customer customer, ReportRecorder.Reading reading) {
        return subscriptions
                .waitingOf(customer.id())
                .filter(waiting -> isIntentFor(waiting, reading))
                .<Owner>map(waiting ->
                        new Owner.Row(waiting.knownAs(reading.report().id(), reading.now())))
                .switchIfEmpty(Mono.defer(() -> besideTheLiveOne(customer, reading)));
    }

    private Mono<Owner> besideTheLiveOne(Customer customer, ReportRecorder.Reading reading) {
        return subscriptions
                .liveOf(customer.id())
                .map(live -> besides(live, customer, reading))
                .switchIfEmpty(Mono.fromSupplier(() -> new Owner.NewRow(newRow(customer, reading))));
    }

    private Owner besides(Subscription live, Customer customer, ReportRecorder.Reading reading) {
        if (isIntentFor(live, reading)) {
            return new Owner.Row(live.knownAs(reading.report().id(), reading.now()));
        }
        return reading.report().status().isApproved()
                ? replacing(live, new Owner.NewRow(newRow(customer, reading)), reading)
                : new Owner.NobodyYet();
    }

    /// A row that is live, or that the report leaves dead, needs no room; one that comes to life does (SUB-9).
    private Mono<Owner> roomFor(Subscription known, ReportRecorder.Reading reading) {
        if (known.status().isLive() || known.status().isTerminal()) {
            return Mono.just(new Owner.Row(known));
        }
        return subscriptions
                .liveOf(known.customer())
                .map(live -> replacing(live, new Owner.Row(known), reading))
                .switchIfEmpty(Mono.defer(() -> roomAmongTheWaiting(known, reading)));
    }

    /// A successor that was given up, and approved all the same, waits again; but one alone waits (SUB-6).
    private Mono<Owner> roomAmongTheWaiting(Subscription known, ReportRecorder.Reading reading) {
        return Mono.justOrEmpty(known.course().succession())
                .filter(succession -> !succession.takenOver())
                .flatMap(_ -> subscriptions.waitingOf(known.customer()))
                .map(waiting -> replacing(waiting, new Owner.Row(known), reading))
                .defaultIfEmpty(new Owner.Row(known));
    }

    private static Owner replacing(Subscription live, Owner.Known row, ReportRecorder.Reading reading) {
        if (!reading.report().status().isApproved() || reading.report().status().isTerminal()) {
            return row;
        }
        return live.status() instanceof SubscriptionStatus.ApprovalPending
                ? new Owner.InsteadOf(live, row)
                : new Owner.Second(row);
    }

    private static boolean isIntentFor(Subscription live, ReportRecorder.Reading reading) {
        return live.status() instanceof SubscriptionStatus.ApprovalPending
                && live.providerId().equals(Optional.empty())
                && live.plan().equals(reading.plan().id());
    }

    private Subscription newRow(Customer customer, ReportRecorder.Reading reading) {
        return Subscription.intended(
                new SubscriptionId(identifiers.next()), customer.id(), reading.plan(), reading.now());
    }
}
