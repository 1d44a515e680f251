package app.tollgate.simulator.subscription;

import app.tollgate.simulator.plan.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When a subscription is billed: at 10:00 UTC, on dates counted from the anchor of the cycle in turn.
final class Schedule {

    private Schedule() {}

    /// A subscription with something to be done, and when.
    record Due(Instant at, Subscription subscription) {}

    /// What is to be done first, if anything is until the instant.
    static Optional<Due> next(Collection<Subscription> subscriptions, Instant until) {
        return subscriptions.stream()
                .flatMap(each -> due(each).map(at -> new Due(at, each)).stream())
                .filter(due -> !due.at().isAfter(until))
                .min(Comparator.comparing(Due::at));
    }

    static Instant at(LocalDate date) {
        return date.atTime(SubscriptionView.BILLING_HOUR).toInstant(ZoneOffset.UTC);
    }

    static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /// The cycle in turn; empty when all have run.
    static Optional<Terms.Cycle> current(Subscription subscription) {
        List<Terms.Cycle> cycles = subscription.pricing().cycles();
        return subscription.currentCycle < cycles.size()
                ? Optional.of(cycles.get(subscription.currentCycle))
                : Optional.empty();
    }

    /// Counts a run of the cycle in turn and sets when the next is due, or when everything is over.
    static void roll(Subscription subscription, Terms.Cycle cycle) {
        int runs = subscription.completed(cycle.sequence()) + 1;
        subscription.completed.put(cycle.sequence(), runs);
        LocalDate next = cycle.dateAfter(anchor(subscription), runs);
        if (cycle.totalCycles() > 0 && runs >= cycle.totalCycles()) {
            subscription.currentCycle++;
            subscription.anchor = next;
        }
        boolean over = current(subscription).isEmpty();
        subscription.nextBilling = over ? null : at(next);
        subscription.expiresAt = over ? at(next) : null;
    }

    /// After a pause: the first billing date of the old rhythm that is still to come; what was missed stays missed.
    static void resume(Subscription subscription, Instant now) {
        Optional<Terms.Cycle> cycle = current(subscription);
        if (cycle.isEmpty() || subscription.nextBilling == null) {
            return;
        }
        int skipped = 0;
        int runs = subscription.completed(cycle.get().sequence());
        LocalDate next = dateOf(subscription.nextBilling);
        while (!at(next).isAfter(now)) {
            skipped++;
            next = cycle.get().dateAfter(anchor(subscription), runs + skipped);
        }
        if (skipped > 0) {
            // The anchor moves by whole periods, so that its day of the month is kept.
            subscription.anchor = cycle.get().dateAfter(anchor(subscription), skipped);
            subscription.nextBilling = at(next);
        }
    }

    /// What happens next to a running subscription: a billing, a retry, or its end.
    private static Optional<Instant> due(Subscription subscription) {
        if (!subscription.running()) {
            return Optional.empty();
        }
        return Stream.of(
                        Optional.ofNullable(subscription.nextBilling),
                        Optional.ofNullable(subscription.retry).map(Subscription.Retry::at),
                        Optional.ofNullable(subscription.expiresAt))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private static LocalDate anchor(Subscription subscription) {
        LocalDate anchor = subscription.anchor;
        return anchor == null ? dateOf(subscription.createTime) : anchor;
    }
}
