package app.tollgate.application.port.view;

import app.tollgate.domain.reconciliation.Charge;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Flux;

/// Reads what a sweep compares with PayPal (SYN-1).
///
/// Candidates are all that PayPal knows and that is live, and those whose end, or what was paid for, is not older than
/// `endedSince`: money and approvals come late. What was verified at `verifiedBefore` or later needs no second look.
public interface SweepCandidates {

    /// At most `limit` behind `after`: first those that were never verified, then those verified longest ago.
    Flux<Candidate> next(Scope scope, Place after, int limit);

    /// What is booked for a subscription, oldest charge first.
    Flux<Charge> chargesOf(SubscriptionId subscription);

    record Scope(Instant verifiedBefore, Instant endedSince) {}

    record Candidate(SubscriptionId id, ProviderSubscriptionId providerId, Optional<Instant> verifiedAt) {

        public Place place() {
            return new Place.Behind(verifiedAt, id);
        }
    }

    /// A place in the order of candidates.
    sealed interface Place {

        record Start() implements Place {}

        record Behind(Optional<Instant> verifiedAt, SubscriptionId id) implements Place {}
    }
}
