package app.tollgate.domain.payment;

import app.tollgate.domain.money.Money;
import java.time.Instant;
import java.util.Optional;

/// One charge as PayPal reports it. Fee and net are absent until PayPal knows them.
public record Sale(
        ProviderSaleId id, SaleState state, Money gross, Optional<Money> fee, Optional<Money> net, Instant at) {}
