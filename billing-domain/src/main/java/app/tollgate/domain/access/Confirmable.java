package app.tollgate.domain.access;

import app.tollgate.domain.access.VerificationPolicy.Freshness;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A customer's subscriptions that PayPal knows and that bear on access: the live one first, then those that are paid
/// for; the newest that ended when there is none of these.
public record Confirmable(List<Subscription> subscriptions) {

    /// From what may bear on the customer's access, newest first.
    public static Confirmable among(List<Subscription> newestFirst, Instant now) {
        List<Subscription> known =
                newestFirst.stream().filter(Confirmable::isKnown).toList();
        List<Subscription> bearing = known.stream()
                .filter(one -> bears(one, now))
                .sorted(Comparator.comparing(one -> !one.status().isLive()))
                .toList();
        return new Confirmable(bearing.isEmpty() ? known.stream().limit(1).toList() : bearing);
    }

    public boolean isEmpty() {
        return subscriptions.isEmpty();
    }

    /// That of the one that needs it most.
    public Freshness freshness(VerificationPolicy policy, Instant now) {
        return subscriptions.stream()
                .map(one -> freshness(one, policy, now))
                .max(Comparator.naturalOrder())
                .orElse(Freshness.FRESH);
    }

    public List<ProviderSubscriptionId> due(VerificationPolicy policy, Instant now) {
        return subscriptions.stream()
                .filter(one -> freshness(one, policy, now) != Freshness.FRESH)
                .flatMap(one -> one.providerId().stream())
                .toList();
    }

    public Optional<ProviderStatus> state() {
        return reports().findFirst().map(ProviderReport::status);
    }

    /// Empty while any of them was never confirmed.
    public Optional<Instant> verifiedAt() {
        return subscriptions.stream().allMatch(one -> one.lastReport().isPresent())
                ? reports().map(ProviderReport::verifiedAt).min(Comparator.naturalOrder())
                : Optional.empty();
    }

    private Stream<ProviderReport> reports() {
        return subscriptions.stream().flatMap(one -> one.lastReport().stream());
    }

    private static boolean isKnown(Subscription one) {
        return one.providerId().isPresent()
                && (one.status().isLive() || one.status().isTerminal());
    }

    private static boolean bears(Subscription one, Instant now) {
        return one.status().isLive() || one.paidThrough().filter(now::isBefore).isPresent();
    }

    private static Freshness freshness(Subscription one, VerificationPolicy policy, Instant now) {
        return one.providerId()
                .flatMap(id -> one.lastReport().map(report -> policy.freshness(id, report.verifiedAt(), now)))
                .orElse(Freshness.STALE);
    }
}
