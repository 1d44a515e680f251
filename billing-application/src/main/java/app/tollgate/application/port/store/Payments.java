package app.tollgate.application.port.store;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.PaymentId;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// All payments, one for each PayPal sale.
public interface Payments {

    /// Books a payment once: a sale known already only takes over PayPal's newer state, fee and net.
    /// True when the row is new.
    Mono<Boolean> book(Payment payment);

    Mono<Payment> findBySale(ProviderSaleId sale);

    /// A customer's payments, newest first, at most `limit`, starting behind `after` (keyset).
    Flux<Payment> of(CustomerId customer, int limit, Position after);

    /// Every charge of one subscription, oldest first.
    Flux<Payment> ofSubscription(SubscriptionId subscription);

    /// When the newest charge of a subscription was made; empty when there is none.
    Mono<Instant> newestChargeOf(SubscriptionId subscription);

    /// PayPal has said of the `failed`th refund of a payment, counted from 1, that it failed.
    Mono<Void> refundFailed(PaymentId id, int failed);

    /// A place in the list of payments, newest first.
    sealed interface Position {

        record Start() implements Position {}

        record Behind(Instant at, PaymentId id) implements Position {}
    }
}
