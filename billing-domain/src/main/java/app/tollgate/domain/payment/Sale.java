package app.tollgate.domain.payment;

import app.tollgate.domain.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One charge as PayPal reports it. Fee and net are absent until PayPal knows them.
public record Sale(
        ProviderSaleId id, SaleState state, Money gross, Optional<Money> fee, Optional<Money> net, Instant at) {

    /// Whether it came on the day of `moment` or later: by the day, as periods are, since it may come before the
    /// hour it is due.
    public boolean isDueSince(Instant moment) {
        return !at.isBefore(moment.truncatedTo(ChronoUnit.DAYS));
    }
}
