package app.tollgate.domain.access;

import java.time.Instant;

/// The trial a customer got at the first call (TRL-1), from `startsAt` until before `endsAt`.
public record TrialFact(Entitlement gives, Instant startsAt, Instant endsAt) implements Claim {

    @Override
    public ClaimKind kind() {
        return ClaimKind.SIGN_UP_TRIAL;
    }
}
