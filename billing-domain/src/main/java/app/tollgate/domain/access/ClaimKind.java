package app.tollgate.domain.access;

/// What a claim rests on, strongest first: between equal tiers the earlier kind decides (ACC-8). An override decides
/// before tiers are compared.
///
/// Manual plans, free grants and coupon trials have their place here before anything of theirs is recorded.
public enum ClaimKind {
    OVERRIDE,
    SUBSCRIPTION,
    MANUAL_PLAN,
    FREE_GRANT,
    COUPON_TRIAL,
    SIGN_UP_TRIAL
}
