package app.tollgate.convergence;

import app.tollgate.simulator.control.Truth.PaymentBook;
import app.tollgate.simulator.control.Truth.SubscriptionBook;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The model: what a customer has bought, worked out from approvals and money alone. It shares no code with the
/// service.
final class Chronicle {

    private static final LocalTime BILLED_AT = LocalTime.of(10, 0);
    private static final int LAST_DAY_OF_EVERY_MONTH = 28;

    private final Map<String, List<Agreement>> agreements = new LinkedHashMap<>();
    private final Set<String> unwanted = new HashSet<>();
    private final Set<String> besideAnother = new HashSet<>();
    private final Set<String> toldEnded = new HashSet<>();

    /// From a day on, a price a month.
    private record Agreement(LocalDate from, BigDecimal price) {}

    /// The buyer said yes to a subscription whose first day is `from`.
    void approved(String subscription, LocalDate from, PlansOnSale goods) {
        agreements.put(subscription, new ArrayList<>(List.of(new Agreement(from, goods.price()))));
    }

    /// The buyer consented to other goods; they begin with the next billing. An earlier consent that has not begun is
    /// off.
    void revised(String subscription, LocalDate from, PlansOnSale goods) {
        List<Agreement> known = agreements.get(subscription);
        known.removeIf(earlier -> !earlier.from().isBefore(from) && known.indexOf(earlier) > 0);
        known.add(new Agreement(from, goods.price()));
    }

    /// Somebody asked for its end.
    void wantsNoMore(Collection<String> subscriptions) {
        unwanted.addAll(subscriptions);
    }

    /// The customer was told that they have ended.
    void wasToldOfTheEndOf(Collection<String> subscriptions) {
        toldEnded.addAll(subscriptions);
    }

    boolean mustHaveEnded(String subscription) {
        return toldEnded.contains(subscription);
    }

    /// They were alive at PayPal at the same time.
    void sideBySide(Collection<String> subscriptions) {
        besideAnother.addAll(subscriptions);
    }

    boolean mayEnd(String subscription) {
        return unwanted.contains(subscription);
    }

    boolean stoodBesideAnother(String subscription) {
        return besideAnother.contains(subscription);
    }

    /// Until when the money that came in for it lasts.
    Optional<Instant> paidThrough(SubscriptionBook subscription, List<PaymentBook> sales) {
        return sales.stream()
                .flatMap(sale -> periodPaidBy(sale, subscription).stream())
                .map(Period::end)
                .max(LocalDate::compareTo)
                .map(end -> end.atTime(BILLED_AT).toInstant(ZoneOffset.UTC));
    }

    /// Whether some of the money that came in for it is for this day. Where a charge never came there is a gap.
    boolean isPaidFor(LocalDate day, SubscriptionBook subscription, List<PaymentBook> sales) {
        return sales.stream()
                .flatMap(sale -> periodPaidBy(sale, subscription).stream())
                .anyMatch(period -> !day.isBefore(period.start()) && day.isBefore(period.end()));
    }

    private record Period(LocalDate start, LocalDate end) {}

    private Optional<Period> periodPaidBy(PaymentBook sale, SubscriptionBook subscription) {
        return moneyCame(sale)
                ? periodPaidBy(sale, agreements.getOrDefault(subscription.id(), List.of()))
                : Optional.empty();
    }

    static boolean moneyCame(PaymentBook sale) {
        return switch (sale.status()) {
            case COMPLETED, PARTIALLY_REFUNDED, REFUNDED, REVERSED -> true;
            case PENDING, DECLINED, DENIED -> false;
        };
    }

    private static Optional<Period> periodPaidBy(PaymentBook sale, List<Agreement> known) {
        LocalDate day = LocalDate.ofInstant(sale.time(), ZoneOffset.UTC);
        return known.stream()
                .filter(agreement -> !agreement.from().isAfter(day))
                .reduce((_, later) -> later)
                .filter(agreement -> sale.gross().value().compareTo(agreement.price()) >= 0)
                .map(agreement -> monthOf(agreement.from(), dueDay(agreement.from(), day)));
    }

    /// What is billed at the end of the month and comes on the 28th or later is the charge of that month's end.
    private static LocalDate dueDay(LocalDate anchor, LocalDate day) {
        return anchor.getDayOfMonth() > LAST_DAY_OF_EVERY_MONTH && day.getDayOfMonth() >= LAST_DAY_OF_EVERY_MONTH
                ? day.with(TemporalAdjusters.lastDayOfMonth())
                : day;
    }

    private static Period monthOf(LocalDate anchor, LocalDate day) {
        int months = 1;
        while (!anchor.plusMonths(months).isAfter(day)) {
            months++;
        }
        return new Period(anchor.plusMonths(months - 1L), anchor.plusMonths(months));
    }
}
