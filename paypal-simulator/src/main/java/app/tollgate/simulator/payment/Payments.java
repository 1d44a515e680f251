package app.tollgate.simulator.payment;

import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.money.Money;
import app.tollgate.simulator.store.World;
import app.tollgate.simulator.subscription.Subscription;

/// Books payments and tells the listeners.
public final class Payments {

    private final World world;
    private final PaymentView view;

    public Payments(World world, PaymentView view) {
        this.world = world;
        this.view = view;
    }

    /// The payment, or PayPal's 404.
    public Payment require(String id) {
        Payment payment = world.books().payments.get(id);
        if (payment == null) {
            throw Refusal.notFound();
        }
        return payment;
    }

    public Payment sale(Subscription subscription, Money amount) {
        Payment sale = payment(Payment.Kind.SALE, amount);
        sale.subscriptionId = subscription.id;
        sale.customId = subscription.customId;
        sale.payerEmail = subscription.requestedSubscriber.path("email_address").stringValue("buyer@example.com");
        return sale;
    }

    public Payment capture(String orderId, Money amount) {
        Payment capture = payment(Payment.Kind.CAPTURE, amount);
        capture.orderId = orderId;
        return capture;
    }

    private Payment payment(Payment.Kind kind, Money amount) {
        Payment payment = new Payment();
        payment.id = world.ids().resource();
        payment.kind = kind;
        payment.gross = amount.rounded();
        payment.fee = amount.fee().atMost(amount) ? amount.fee() : amount.rounded();
        payment.refunded = Money.zero(amount.currency());
        payment.createTime = world.now();
        payment.updateTime = world.now();
        world.books().payments.put(payment.id, payment);
        return payment;
    }

    public void announceSale(Payment sale) {
        String money = sale.gross.plain() + " " + sale.gross.currency();
        world.outbox().emit("PAYMENT.SALE.COMPLETED", "sale", "", "Payment completed for " + money, view.sale(sale));
    }

    /// Tells about a payment under any of its event names: `PAYMENT.SALE.` or `PAYMENT.CAPTURE.` and the ending.
    public void announce(Payment payment, String ending) {
        if (payment.kind == Payment.Kind.SALE) {
            String type = "PAYMENT.SALE." + ending;
            world.outbox().emit(type, "sale", "", "A sale payment is " + ending, view.sale(payment));
        } else {
            String type = "PAYMENT.CAPTURE." + ending;
            world.outbox().emit(type, "capture", "2.0", "A capture is " + ending, view.captureEvent(payment));
        }
    }
}
