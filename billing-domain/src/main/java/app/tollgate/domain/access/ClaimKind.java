package app.tollgate.domain.access;

/// What a claim rests on, strongest first: between equal tiers the earlier kind decides (ACC-8). An override decides
/// before tiers are compared.
public enum ClaimKind {
    OVERRIDE,
    SUBSCRIPTION,
    MANUAL_PLAN,
    FREE_GRANT,
    COUPON_TRIAL,
    SIGN_UP_TRIAL
}
