package app.tollgate.domain.customer;

/// Where somebody stands in the list of users (ADM-1). Of several that hold, the first one here is said.
public enum UserStatus {
    /// Paid, by PayPal or by hand, or within the time of grace after it.
    ACTIVE,
    /// An admin gave it.
    FREE_ACCESS,
    /// The days of the sign-up or of a coupon.
    FREE_TRIAL,
    /// Had one of these, and has none now.
    CHURNED,
    /// Never had any.
    NONE;

    public boolean hasAccess() {
        return switch (this) {
            case ACTIVE, FREE_ACCESS, FREE_TRIAL -> true;
            case CHURNED, NONE -> false;
        };
    }
}
