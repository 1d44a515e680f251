package app.tollgate.application.access;

import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessSource;
import app.tollgate.domain.subscription.ProviderStatus;
import java.time.Instant;
import java.util.Optional;

/// A decision, and how far PayPal stands behind it.
///
/// `verifiedAt` is when PayPal confirmed all that it rests on, `payPalState` what PayPal calls the live subscription,
/// or the newest. `stale` says that the confirmation is older than it should be.
public record VerifiedAccess(
        AccessDecision decision,
        Optional<ProviderStatus> payPalState,
        Optional<Instant> verifiedAt,
        AccessSource source,
        boolean stale) {

    /// What PayPal confirmed is the source only of a decision that rests on it.
    public VerifiedAccess {
        source = decision.source() == AccessSource.CACHE ? source : decision.source();
    }
}
