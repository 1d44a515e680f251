package app.tollgate.domain.plancard;

/// What a card is about.
public enum CardSource {
    SUBSCRIPTION,
    MANUAL_PLAN,
    PLAN_REQUEST,
    FREE_ACCESS,
    COUPON_TRIAL,
    SIGN_UP_TRIAL,

    /// The lack of all these.
    FREE
}
