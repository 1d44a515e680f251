package app.tollgate.convergence;

import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.Succession;
import app.tollgate.simulator.control.Truth.PaymentBook;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// From the day on that the buyer agreed to pay for a successor, nobody keeps a charge of its predecessor beside one of
/// its own.
///
/// More cannot be asked. Whoever ends a subscription keeps the rest of the time they paid for, and may pay for another
/// one meanwhile; and of two that stood beside each other unheard, where the buyer ended one, nothing is undone.
final class SuccessionChecks {

    private SuccessionChecks() {}

    static void of(Scene scene) {
        scene.rows()
                .forEach(row -> row.course()
                        .succession()
                        .filter(Succession::takenOver)
                        .ifPresent(succession -> isPaidOnce(scene, succession.predecessor(), row)));
    }

    private static void isPaidOnce(Scene scene, SubscriptionId predecessor, Subscription successor) {
        Optional<LocalDate> firstDay =
                successor.providerId().flatMap(id -> scene.town().chronicle().firstDayOf(id.value()));
        scene.expect(firstDay.isPresent(), "took over, and nobody agreed to it: " + successor.id());
        if (firstDay.isEmpty() || keptOf(scene, successor).findAny().isEmpty()) {
            return;
        }
        List<String> twice = scene.rows().stream()
                .filter(row -> row.id().equals(predecessor))
                .flatMap(row -> keptOf(scene, row))
                .filter(sale -> !dayOf(sale).isBefore(firstDay.get()))
                .map(PaymentBook::id)
                .toList();
        scene.expect(twice.isEmpty(), "charged beside the successor, and kept: " + twice);
    }

    private static Stream<PaymentBook> keptOf(Scene scene, Subscription row) {
        return row.providerId().stream()
                .flatMap(id -> scene.truth().salesOf(id.value()).stream())
                .filter(sale -> Chronicle.moneyCame(sale)
                        && sale.refunded().value().compareTo(sale.gross().value()) < 0);
    }

    private static LocalDate dayOf(PaymentBook sale) {
        return LocalDate.ofInstant(sale.time(), ZoneOffset.UTC);
    }
}
