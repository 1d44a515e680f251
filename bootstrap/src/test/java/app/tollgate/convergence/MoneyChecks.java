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

    static void of(BothSides sides) {
        sides.truth().sales().forEach(sale -> isBookedOnce(sides, sale));
        nothingIsInvented(sides);
        sides.truth().subscriptions().forEach(book -> of(sides, book));
    }

    /// News may be on its way, but nothing is booked that was not sold, and nothing lasts longer than what was bought.
    static void ofWhatIsKnown(BothSides sides) {
        nothingIsInvented(sides);
        sides.truth().subscriptions().forEach(book -> lastsNoLonger(sides, book));
    }

    private static void nothingIsInvented(BothSides sides) {
        List<String> sales = sides.truth().sales().stream().map(PaymentBook::id).toList();
        sides.payments().stream()
                .map(payment -> payment.sale().id().value())
                .filter(sale -> !sales.contains(sale))
                .forEach(sale -> sides.expect(false, "booked and never sold: " + sale));
    }

    private static void lastsNoLonger(BothSides sides, SubscriptionBook book) {
        Optional<Instant> bought = boughtAtMost(sides, book);
        sides.rowOf(book)
                .flatMap(Subscription::paidThrough)
                .ifPresent(believed -> sides.expect(
                        bought.filter(until -> !believed.isAfter(until)).isPresent(),
                        book.id() + " lasts until " + believed + " and was bought until " + bought));
    }

    /// A refund whose answer was lost may not have been heard of.
    private static Optional<Instant> boughtAtMost(BothSides sides, SubscriptionBook book) {
        return sides.world().chronicle().paidThrough(book, sides.truth().salesOf(book.id()));
    }

    private static void isBookedOnce(BothSides sides, PaymentBook sale) {
        List<Payment> booked = sides.payments().stream()
                .filter(payment -> payment.sale().id().value().equals(sale.id()))
                .toList();
        sides.expect(booked.size() == 1, "sale " + sale.id() + " is booked " + booked.size() + " times");
        booked.forEach(payment -> isTheSame(sides, payment, sale));
    }

    private static void isTheSame(BothSides sides, Payment payment, PaymentBook sale) {
        String state = payment.sale().state().name();
        sides.expect(
                state.equals(sale.status().name()), "sale " + sale.id() + " is " + state + ", not " + sale.status());
        BigDecimal gross = BigDecimal.valueOf(payment.sale().gross().minorUnits(), 2);
        sides.expect(
                gross.compareTo(sale.gross().value()) == 0,
                "sale " + sale.id() + " is booked as " + gross + ", not "
                        + sale.gross().value());
    }

    private static void of(BothSides sides, SubscriptionBook book) {
        List<PaymentBook> sales = sides.truth().salesOf(book.id());
        if (sides.isUndone(book)) {
            sales.forEach(sale -> sides.expect(
                    sale.refunded().value().compareTo(sale.gross().value()) == 0,
                    "undone, and not paid back: " + sale.id()));
            return;
        }
        Optional<Instant> bought = sides.boughtUntil(book);
        Optional<Instant> believed = sides.rowOf(book).flatMap(Subscription::paidThrough);
        sides.expect(
                believed.equals(bought),
                book.id() + " is paid through " + bought.map(Instant::toString).orElse("nothing") + ", not "
                        + believed.map(Instant::toString).orElse("nothing"));
    }
}
