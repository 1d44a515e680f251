package app.tollgate.domain.payment;

/// How a charge stands at PayPal.
public enum SaleState {
    COMPLETED,
    PENDING,
    DECLINED,
    PARTIALLY_REFUNDED,
    REFUNDED;

    /// Whether a charge known as `earlier` can have become this, by a reading that may be older than what is known: one
    /// that takes a settlement or a refund back is taken for an older one (WHK-3).
    public boolean mayFollow(SaleState earlier) {
        return switch (earlier) {
            case PENDING -> true;
            case DECLINED -> this == DECLINED;
            case COMPLETED -> this == COMPLETED || this == PARTIALLY_REFUNDED || this == REFUNDED;
            case PARTIALLY_REFUNDED -> this == PARTIALLY_REFUNDED || this == REFUNDED;
            case REFUNDED -> this == REFUNDED;
        };
    }

    /// Whether a charge known as `earlier` can be this at a later time. A refund that was under way may fail, and its
    /// money is the seller's again; what was settled is never pending again.
    public boolean mayFollowInTime(SaleState earlier) {
        return switch (this) {
            case COMPLETED, PARTIALLY_REFUNDED -> mayFollow(earlier) || earlier.wasGivenBack();
            case PENDING, DECLINED, REFUNDED -> mayFollow(earlier);
        };
    }

    /// Whether some of it has gone back, or is on its way.
    public boolean wasGivenBack() {
        return switch (this) {
            case PARTIALLY_REFUNDED, REFUNDED -> true;
            case COMPLETED, PENDING, DECLINED -> false;
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
