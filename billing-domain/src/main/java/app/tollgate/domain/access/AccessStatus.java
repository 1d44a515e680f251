package app.tollgate.domain.access;

/// The kind of access a decision gives (ACC-1).
public enum AccessStatus {
    ACTIVE,
    TRIAL,
    FREE_ACCESS,
    GRACE,
    EXPIRED,
    NONE
}
