package app.tollgate.convergence;

import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.simulator.control.Truth;
import app.tollgate.simulator.control.Truth.SubscriptionBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Both sides at one moment, and what was found wrong with them.
record Scene(Town town, Truth truth, List<Subscription> rows, List<Payment> payments, List<String> wrong) {

    private static final int ALL = 10_000;

    static Scene of(Town town) {
        CustomerId customer = town.shopper().customer().id();
        return new Scene(
                town,
                town.house().control().truth(),
                House.await(town.house().its(Subscriptions.class).of(customer).collectList()),
                House.await(town.house()
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
