package app.tollgate.domain.subscription;

/// A subscription's status in PayPal's own words.
public enum ProviderStatus {
    APPROVAL_PENDING,
    APPROVED,
    ACTIVE,
    SUSPENDED,
    CANCELLED,
    EXPIRED;

    /// No call and no event brings a subscription back from here.
    public boolean isTerminal() {
        return this == CANCELLED || this == EXPIRED;
    }

    /// Whether the buyer said yes, at any time; before that nothing is charged and no trial runs.
    public boolean isApproved() {
        return switch (this) {
            case APPROVAL_PENDING, APPROVED -> false;
            case ACTIVE, SUSPENDED, CANCELLED, EXPIRED -> true;
        };
    }
}
