package app.tollgate.convergence;

import app.tollgate.simulator.control.Truth.PaymentBook;
import app.tollgate.simulator.control.Truth.SubscriptionBook;

/// Nobody keeps a charge of a predecessor for a day that its successor is paid for, and nothing is given back for any
/// other reason: whose successor could not be charged keeps what they paid for.
///
/// More cannot be asked. Whoever ends a subscription keeps the rest of the time they paid for, and may pay for another
/// one meanwhile; and of two that stood beside each other unheard, where the buyer ended one, nothing is undone.
final class SuccessionChecks {

    private SuccessionChecks() {}

    static void of(BothSides sides) {
        sides.truth().subscriptions().stream()
                .filter(book -> !sides.isUndone(book))
                .forEach(book -> sides.truth().salesOf(book.id()).stream()
                        .filter(Chronicle::moneyCame)
                        .forEach(sale -> isPaidOnce(sides, book, sale)));
    }

    private static void isPaidOnce(BothSides sides, SubscriptionBook book, PaymentBook sale) {
        boolean twice = sides.isForASuccessorsTime(book, sale);
        boolean back = BothSides.isGivenBack(sale);
        sides.expect(!twice || back, "charged beside the successor, and kept: " + sale.id());
        sides.expect(twice || !back, "given back, and nothing else is paid for that time: " + sale.id());
    }
}
