package app.tollgate.convergence;

import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.simulator.control.Truth.PaymentBook;
import app.tollgate.simulator.control.Truth.SubscriptionBook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One payment for each sale, as PayPal has it; what was undone is given back; and paid-through is what the money buys.
final class MoneyChecks {

    private MoneyChecks() {}

    static void of(BothSides scene) {
        scene.truth().sales().forEach(sale -> isBookedOnce(scene, sale));
        nothingIsInvented(scene);
        scene.truth().subscriptions().forEach(book -> of(scene, book));
    }

    /// News may be on its way, but nothing is booked that was not sold, and nothing lasts longer than what was bought.
    static void ofWhatIsKnown(BothSides scene) {
        nothingIsInvented(scene);
        scene.truth().subscriptions().forEach(book -> lastsNoLonger(scene, book));
    }

    private static void nothingIsInvented(BothSides scene) {
        List<String> sales = scene.truth().sales().stream().map(PaymentBook::id).toList();
        scene.payments().stream()
                .map(payment -> payment.sale().id().value())
                .filter(sale -> !sales.contains(sale))
                .forEach(sale -> scene.expect(false, "booked and never sold: " + sale));
    }

    private static void lastsNoLonger(BothSides scene, SubscriptionBook book) {
        Optional<Instant> bought = boughtAtMost(scene, book);
        scene.rowOf(book)
                .flatMap(Subscription::paidThrough)
                .ifPresent(believed -> scene.expect(
                        bought.filter(until -> !believed.isAfter(until)).isPresent(),
                        book.id() + " lasts until " + believed + " and was bought until " + bought));
    }

    /// A refund whose answer was lost may not have been heard of.
    private static Optional<Instant> boughtAtMost(BothSides scene, SubscriptionBook book) {
        return scene.town().chronicle().paidThrough(book, scene.truth().salesOf(book.id()));
    }

    private static void isBookedOnce(BothSides scene, PaymentBook sale) {
        List<Payment> booked = scene.payments().stream()
                .filter(payment -> payment.sale().id().value().equals(sale.id()))
                .toList();
        scene.expect(booked.size() == 1, "sale " + sale.id() + " is booked " + booked.size() + " times");
        booked.forEach(payment -> isTheSame(scene, payment, sale));
    }

    private static void isTheSame(BothSides scene, Payment payment, PaymentBook sale) {
        String state = payment.sale().state().name();
        scene.expect(
                state.equals(sale.status().name()), "sale " + sale.id() + " is " + state + ", not " + sale.status());
        BigDecimal gross = BigDecimal.valueOf(payment.sale().gross().minorUnits(), 2);
        scene.expect(
                gross.compareTo(sale.gross().value()) == 0,
                "sale " + sale.id() + " is booked as " + gross + ", not "
                        + sale.gross().value());
    }

    private static void of(BothSides scene, SubscriptionBook book) {
        List<PaymentBook> sales = scene.truth().salesOf(book.id());
        if (scene.isUndone(book)) {
            sales.forEach(sale -> scene.expect(
                    sale.refunded().value().compareTo(sale.gross().value()) == 0,
                    "undone, and not paid back: " + sale.id()));
            return;
        }
        Optional<Instant> bought = scene.boughtUntil(book);
        Optional<Instant> believed = scene.rowOf(book).flatMap(Subscription::paidThrough);
        scene.expect(
                believed.equals(bought),
                book.id() + " is paid through " + bought.map(Instant::toString).orElse("nothing") + ", not "
                        + believed.map(Instant::toString).orElse("nothing"));
    }
}
