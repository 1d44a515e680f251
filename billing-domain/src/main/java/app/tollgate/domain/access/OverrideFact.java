package app.tollgate.domain.access;

import java.time.Instant;

/// An admin forced a tier on the customer at `since`. It counts only while the customer is an admin (ACC-4).
public record OverrideFact(Entitlement gives, Instant since) implements Claim {

    @Override
    public ClaimKind kind() {
        return ClaimKind.OVERRIDE;
    }
}
