package app.tollgate.domain.access;

/// The stable code of the fact that decided.
public enum AccessReason {
    OVERRIDE,
    SUBSCRIPTION_PAID,
    RENEWAL_AWAITED,
    TRIAL_RUNNING,
    COUPON_TRIAL_RUNNING,
    FREE_ACCESS_RUNNING,
    MANUAL_PLAN_RUNNING,
    PAYMENT_AWAITED,
    APPROVAL_AWAITED,
    SUBSCRIPTION_SUSPENDED,
    SUBSCRIPTION_ENDED,
    TRIAL_ENDED,
    COUPON_TRIAL_ENDED,
    FREE_ACCESS_ENDED,
    MANUAL_PLAN_ENDED,

    /// PayPal has been silent for too long (ACC-3).
    VERIFICATION_OVERDUE,
    NO_SUBSCRIPTION
}
