package app.tollgate.domain.access;

/// What is given for a time rather than billed by PayPal.
public enum GrantKind {

    /// Paid by hand, such as by bank transfer, and approved by an admin (MAN-2).
    MANUAL_PLAN,

    /// Given by an admin for nothing (GRT-1).
    FREE_ACCESS,

    /// The days of a redeemed coupon (CPN-1).
    COUPON_TRIAL,

    /// The days every new customer gets (TRL-1).
    SIGN_UP_TRIAL;

    /// Whether a customer may have two of it for the same time. Of plans paid by hand each is money that came; of all
    /// that is given for nothing a second one gives nothing.
    public boolean mayOverlap() {
        return this == MANUAL_PLAN;
    }
}
