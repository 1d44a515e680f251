package app.tollgate.domain.access;

/// The stable code of the fact that decided.
public enum AccessReason {
    OVERRIDE,
    SUBSCRIPTION_PAID,
    RENEWAL_AWAITED,
    TRIAL_RUNNING,
    PAYMENT_AWAITED,
    APPROVAL_AWAITED,
    SUBSCRIPTION_SUSPENDED,
    SUBSCRIPTION_ENDED,
    TRIAL_ENDED,

    /// PayPal has been silent for too long (ACC-3).
    VERIFICATION_OVERDUE,
    NO_SUBSCRIPTION
}
