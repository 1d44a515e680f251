package app.tollgate.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What becomes of access when PayPal cannot be asked about it (ACC-3).
///
/// The last confirmed value counts for `limit`. What happens then is the seller's choice, and it happens to a
/// subscription only when PayPal was asked about it after that time, and did not answer: one that nobody asked about is
/// not one that PayPal is silent about.
public record OutagePolicy(Duration limit, Afterwards afterwards) {

    public static final OutagePolicy USUAL = new OutagePolicy(Duration.ofHours(24), Afterwards.KEEP);

    public OutagePolicy {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("the limit of old answers is not negative: " + limit);
        }
    }

    public enum Afterwards {
        /// The last confirmed value goes on to count.
        KEEP,
        /// What cannot be confirmed gives nothing.
        CLOSE
    }

    /// Whether a subscription gives nothing, since `unansweredAt` was too long after `verifiedAt`. A later confirmation
    /// undoes it by itself.
    boolean closes(Optional<Instant> verifiedAt, Optional<Instant> unansweredAt) {
        return switch (afterwards) {
            case KEEP -> false;
            case CLOSE -> isOverdue(verifiedAt, unansweredAt);
        };
    }

    private boolean isOverdue(Optional<Instant> verifiedAt, Optional<Instant> unansweredAt) {
        return verifiedAt
                .flatMap(confirmed -> unansweredAt.filter(asked -> !asked.isBefore(confirmed.plus(limit))))
                .isPresent();
    }
}
