package app.tollgate.convergence;

import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.simulator.control.Truth;
import app.tollgate.simulator.control.Truth.PaymentBook;
import app.tollgate.simulator.control.Truth.SubscriptionBook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Both sides at one moment, and what was found wrong with them.
record BothSides(
        OneCustomerWorld world, Truth truth, List<Subscription> rows, List<Payment> payments, List<String> wrong) {

    private static final int ALL = 10_000;

    static BothSides of(OneCustomerWorld world) {
        CustomerId customer = world.commands().customer().id();
        return new BothSides(
                world,
                world.service().control().truth(),
                ServiceUnderTest.await(
                        world.service().its(Subscriptions.class).of(customer).collectList()),
                ServiceUnderTest.await(world.service()
                        .its(Payments.class)
                        .of(customer, ALL, new Payments.Position.Start())
                        .collectList()),
                new ArrayList<>());
    }

    Optional<Subscription> rowOf(SubscriptionBook book) {
        return rows.stream()
                .filter(row -> row.providerId().equals(Optional.of(new ProviderSubscriptionId(book.id()))))
                .findFirst();
    }

    /// Until when the money that came in for it lasts. What was given back because a successor is paid for that time
    /// buys nothing.
    Optional<Instant> boughtUntil(SubscriptionBook book) {
        return world.chronicle()
                .paidThrough(
                        book,
                        truth.salesOf(book.id()).stream()
                                .filter(sale -> !isGivenBack(sale) || !isForASuccessorsTime(book, sale))
                                .toList());
    }

    /// Whether a successor that took over from it is paid for the day of the charge.
    boolean isForASuccessorsTime(SubscriptionBook predecessor, PaymentBook sale) {
        return successorsOf(predecessor).anyMatch(successor -> isInTimeOf(successor, dayOf(sale.time())));
    }

    private boolean isInTimeOf(SubscriptionBook successor, LocalDate day) {
        return world.chronicle().isPaidFor(day, successor, truth.salesOf(successor.id()));
    }

    private Stream<SubscriptionBook> successorsOf(SubscriptionBook predecessor) {
        Optional<SubscriptionId> id = rowOf(predecessor).map(Subscription::id);
        return rows.stream()
                .filter(row -> id.isPresent() && row.tookOverFrom().equals(id))
                .flatMap(row -> row.providerId().stream())
                .flatMap(provider -> truth.subscription(provider.value()).stream());
    }

    /// What the service knows to be alive at PayPal, or could ask about. One that was given up and approved all the
    /// same is not among them.
    List<String> knownAndAlive() {
        return truth.subscriptions().stream()
                .filter(StandingChecks::isAlive)
                .filter(book -> rowOf(book)
                        .filter(row -> row.isLive() || row.isWaiting())
                        .isPresent())
                .map(SubscriptionBook::id)
                .toList();
    }

    static boolean isGivenBack(PaymentBook sale) {
        return sale.refunded().value().compareTo(sale.gross().value()) == 0;
    }

    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    boolean isUndone(SubscriptionBook book) {
        return rowOf(book)
                .filter(row -> row.status() instanceof SubscriptionStatus.Undone)
                .isPresent();
    }

    void expect(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }
}
