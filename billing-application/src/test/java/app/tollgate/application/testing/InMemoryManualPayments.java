package app.tollgate.application.testing;

import app.tollgate.application.port.store.ManualPayments;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.InvoiceId;
import app.tollgate.domain.payment.ManualPayment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Payments by hand in memory.
public final class InMemoryManualPayments implements ManualPayments {

    private final List<ManualPayment> payments = new ArrayList<>();
    private final List<InvoiceId> invoices = new ArrayList<>();

    @Override
    public Mono<Void> book(ManualPayment payment, InvoiceId invoice) {
        return Mono.fromRunnable(() -> put(payment, invoice));
    }

    @Override
    public Flux<ManualPayment> of(CustomerId customer) {
        return Flux.defer(() -> Flux.fromIterable(all()))
                .filter(payment -> payment.customer().equals(customer))
                .sort(Comparator.comparing(ManualPayment::ordinal).reversed());
    }

    public synchronized List<ManualPayment> all() {
        return List.copyOf(payments);
    }

    public synchronized List<InvoiceId> invoices() {
        return List.copyOf(invoices);
    }

    private synchronized void put(ManualPayment payment, InvoiceId invoice) {
        boolean taken = payments.stream()
                .anyMatch(other -> other.request().equals(payment.request())
                        || other.customer().equals(payment.customer()) && other.ordinal() == payment.ordinal());
        if (taken) {
            throw new StaleWrite("what this customer paid");
        }
        payments.add(RequestMicroseconds.of(payment));
        invoices.add(invoice);
    }
}
