package app.tollgate.domain.access;

/// The stable code of the fact that decided.
public enum AccessReason {
    SUBSCRIPTION_PAID,
    RENEWAL_AWAITED,
    PAYMENT_AWAITED,
    APPROVAL_AWAITED,
    SUBSCRIPTION_SUSPENDED,
    SUBSCRIPTION_ENDED,
    NO_SUBSCRIPTION
}
