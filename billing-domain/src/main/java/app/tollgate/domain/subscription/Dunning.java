package app.tollgate.domain.subscription;

import app.tollgate.domain.money.Money;
import java.util.Optional;

/// What PayPal could not collect (SUB-7): attempts that failed since the last one that worked, what is outstanding, and
/// the last failure.
public record Dunning(int failedPayments, Optional<Money> outstanding, Optional<FailedPayment> lastFailure) {

    public static final Dunning NONE = new Dunning(0, Optional.empty(), Optional.empty());

    /// Nothing outstanding is the absence of a balance, whatever PayPal writes for it.
    public Dunning {
        outstanding = outstanding.filter(money -> money.minorUnits() > 0);
    }

    public boolean isUnpaid() {
        return failedPayments > 0 || outstanding.isPresent();
    }
}
