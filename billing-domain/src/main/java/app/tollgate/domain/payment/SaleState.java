package app.tollgate.domain.payment;

/// How a charge stands at PayPal.
public enum SaleState {
    COMPLETED,
    PENDING,
    DECLINED,
    PARTIALLY_REFUNDED,
    REFUNDED;

    /// Whether the charge pays for its period: money that was given back in full does not.
    public boolean coversItsPeriod() {
        return switch (this) {
            case COMPLETED, PARTIALLY_REFUNDED -> true;
            case PENDING, DECLINED, REFUNDED -> false;
        };
    }
}
