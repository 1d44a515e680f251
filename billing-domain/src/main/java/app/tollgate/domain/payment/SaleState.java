package app.tollgate.domain.payment;

/// How a charge stands at PayPal.
public enum SaleState {
    COMPLETED,
    PENDING,
    DECLINED,
    PARTIALLY_REFUNDED,
    REFUNDED;

    /// Whether a charge known as `earlier` can have become this. What is settled is never pending again, and what
    /// was given back never comes back: a reading that says so is older than what is known (WHK-3).
    public boolean mayFollow(SaleState earlier) {
        return switch (earlier) {
            case PENDING -> true;
            case DECLINED -> this == DECLINED;
            case COMPLETED -> this == COMPLETED || this == PARTIALLY_REFUNDED || this == REFUNDED;
            case PARTIALLY_REFUNDED -> this == PARTIALLY_REFUNDED || this == REFUNDED;
            case REFUNDED -> this == REFUNDED;
        };
    }

    /// Whether the seller still has some of it.
    public boolean holdsMoney() {
        return switch (this) {
            case COMPLETED, PARTIALLY_REFUNDED -> true;
            case PENDING, DECLINED, REFUNDED -> false;
        };
    }

    /// Whether the charge paid for its period, even if the money was given back since: else the end would depend
    /// on whether the charge or its refund became known first (WHK-3). What a refund does to access is decided
    /// where it is made (REF-1, REF-3).
    public boolean coversItsPeriod() {
        return switch (this) {
            case COMPLETED, PARTIALLY_REFUNDED, REFUNDED -> true;
            case PENDING, DECLINED -> false;
        };
    }
}
