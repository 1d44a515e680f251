package app.tollgate.domain.testing;

import static app.tollgate.domain.testing.SamplePlans.euro;

import app.tollgate.domain.money.Money;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.PaymentId;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.subscription.Subscription;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Builds a payment of a subscription from a valid default: EUR 12.90, completed, fee and net known. Ids are unused.
public final class SamplePayments {

    private final Subscription subscription;
    private final long number = Moments.unusedNumber();
    private String sale = "SALE-" + number;
    private SaleState state = SaleState.COMPLETED;
    private Optional<Money> fee = Optional.of(euro(79));
    private Optional<Money> net = Optional.of(euro(1211));
    private Instant at = Moments.NOW;

    private SamplePayments(Subscription subscription) {
        this.subscription = subscription;
    }

    public static SamplePayments aPaymentOf(Subscription subscription) {
        return new SamplePayments(subscription);
    }

    public SamplePayments ofSale(String id) {
        sale = id;
        return this;
    }

    public SamplePayments in(SaleState next) {
        state = next;
        return this;
    }

    public SamplePayments withoutFee() {
        fee = Optional.empty();
        net = Optional.empty();
        return this;
    }

    public SamplePayments at(Instant moment) {
        at = moment;
        return this;
    }

    public Payment build() {
        return Payment.booked(
                new PaymentId(new UUID(0x7003L << 12 | 0x7000, number)),
                subscription.customer(),
                subscription.id(),
                subscription.plan(),
                new Sale(new ProviderSaleId(sale), state, euro(1290), fee, net, at),
                Moments.NOW);
    }
}
