package app.tollgate.application.testing;

import app.tollgate.application.port.store.Payments;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.PaymentId;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Payments in memory, one for each sale.
public final class InMemoryPayments implements Payments {

    /// As PostgreSQL orders UUIDs: byte by byte, without a sign.
    private static final Comparator<Payment> NEWEST_FIRST = Comparator.comparing(
                    (Payment payment) -> payment.sale().at())
            .thenComparing(payment -> payment.id().value().toString())
            .reversed();

    private final Map<ProviderSaleId, Payment> payments = new LinkedHashMap<>();

    @Override
    public Mono<Boolean> book(Payment payment) {
        return Mono.fromSupplier(() -> bookOnce(Microseconds.of(payment)));
    }

    @Override
    public Mono<Payment> findBySale(ProviderSaleId sale) {
        return Mono.fromSupplier(() -> lookUp(sale));
    }

    @Override
    public Flux<Payment> of(CustomerId customer, int limit, Position after) {
        return Flux.defer(() -> Flux.fromStream(all().stream()
                .filter(payment -> payment.customer().equals(customer))
                .filter(payment -> isBehind(after, payment))
                .sorted(NEWEST_FIRST)
                .limit(limit)));
    }

    @Override
    public Flux<Payment> ofSubscription(SubscriptionId subscription) {
        return Flux.defer(() -> Flux.fromStream(all().stream()
                .filter(payment -> payment.subscription().equals(subscription))
                .sorted(NEWEST_FIRST.reversed())));
    }

    @Override
    public Mono<Instant> newestChargeOf(SubscriptionId subscription) {
        return Mono.defer(() -> Mono.justOrEmpty(all().stream()
                .filter(payment -> payment.subscription().equals(subscription))
                .map(payment -> payment.sale().at())
                .max(Comparator.naturalOrder())));
    }

    /// In the order of booking.
    public synchronized List<Payment> all() {
        return List.copyOf(payments.values());
    }

    private synchronized Payment lookUp(ProviderSaleId sale) {
        return payments.get(sale);
    }

    private synchronized boolean bookOnce(Payment payment) {
        Sale reported = payment.sale();
        Payment known = payments.putIfAbsent(reported.id(), payment);
        if (known == null) {
            return true;
        }
        Sale sale = known.sale();
        Sale next = new Sale(
                sale.id(),
                reported.state(),
                sale.gross(),
                reported.fee().or(sale::fee),
                reported.net().or(sale::net),
                sale.at());
        boolean confirmed = !next.equals(sale) || next.state().wasGivenBack();
        Instant readAt = confirmed && payment.readAt().isAfter(known.readAt()) ? payment.readAt() : known.readAt();
        payments.put(sale.id(), with(known, next, readAt, known.failedRefunds()));
        return false;
    }

    @Override
    public Mono<Void> refundFailed(PaymentId id, int failed) {
        return Mono.fromRunnable(() -> countFailure(id, failed));
    }

    private synchronized void countFailure(PaymentId id, int failed) {
        payments.replaceAll((_, known) -> known.id().equals(id) && known.failedRefunds() < failed
                ? with(known, known.sale(), known.readAt(), failed)
                : known);
    }

    private static Payment with(Payment known, Sale sale, Instant readAt, int failedRefunds) {
        return new Payment(
                known.id(),
                known.customer(),
                known.subscription(),
                known.plan(),
                sale,
                known.bookedAt(),
                readAt,
                failedRefunds);
    }

    private static boolean isBehind(Position after, Payment payment) {
        return switch (after) {
            case Position.Start() -> true;
            case Position.Behind(var at, var id) -> {
                int byTime = payment.sale().at().compareTo(Microseconds.of(at));
                yield byTime < 0
                        || (byTime == 0
                                && payment.id()
                                                .value()
                                                .toString()
                                                .compareTo(id.value().toString())
                                        < 0);
            }
        };
    }
}
