package app.tollgate.application.testing;

import app.tollgate.application.port.view.SweepCandidates;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.reconciliation.Charge;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/// The candidates of a sweep, from what the other fakes hold.
public record InMemorySweepCandidates(InMemorySubscriptions subscriptions, InMemoryPayments payments)
        implements SweepCandidates {

    private static final Comparator<Candidate> ORDER = Comparator.comparing(
                    (Candidate candidate) -> candidate.verifiedAt().orElse(Instant.MIN))
            .thenComparing(candidate -> candidate.id().value().toString());

    @Override
    public Flux<Candidate> next(Scope scope, Place after, int limit) {
        return Flux.defer(() -> Flux.fromStream(subscriptions.all().stream()
                .filter(row -> isInScope(row, scope))
                .flatMap(InMemorySweepCandidates::candidate)
                .filter(candidate -> isBehind(candidate, after))
                .sorted(ORDER)
                .limit(limit)));
    }

    @Override
    public Flux<Charge> chargesOf(SubscriptionId subscription) {
        return Flux.defer(() -> Flux.fromStream(payments.all().stream()
                .filter(payment -> payment.subscription().equals(subscription))
                .map(Payment::sale)
                .sorted(Comparator.comparing(sale -> sale.at()))
                .map(sale -> new Charge(sale.id(), sale.state()))));
    }

    private static Stream<Candidate> candidate(Subscription row) {
        return row.providerId().stream().map(provider -> new Candidate(row.id(), provider, verifiedAt(row)));
    }

    private static boolean isInScope(Subscription row, Scope scope) {
        boolean stale = verifiedAt(row)
                .filter(at -> !at.isBefore(scope.verifiedBefore()))
                .isEmpty();
        return stale
                && (row.status().isLive()
                        || endOf(row.status()).isAfter(scope.endedSince())
                        || row.paidThrough()
                                .filter(scope.endedSince()::isBefore)
                                .isPresent());
    }

    private static Instant endOf(SubscriptionStatus status) {
        return switch (status) {
            case SubscriptionStatus.Cancelled(var since) -> since;
            case SubscriptionStatus.Expired(var since) -> since;
            case SubscriptionStatus.Abandoned(var since) -> since;
            case SubscriptionStatus.Undone(var since) -> since;
            case SubscriptionStatus.ApprovalPending _,
                    SubscriptionStatus.Active _,
                    SubscriptionStatus.PastDue _,
                    SubscriptionStatus.Suspended _ -> Instant.MAX;
        };
    }

    private static boolean isBehind(Candidate candidate, Place after) {
        return switch (after) {
            case Place.Start() -> true;
            case Place.Behind(var at, var id) ->
                ORDER.compare(candidate, new Candidate(id, candidate.providerId(), at)) > 0;
        };
    }

    private static Optional<Instant> verifiedAt(Subscription row) {
        return row.lastReport().map(ProviderReport::verifiedAt);
    }
}
