package app.tollgate.domain.reconciliation;

import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.subscription.Subscription;
import java.util.List;
import java.util.Optional;

/// What we hold of a subscription at one moment: its row, and what is booked for it.
public record Projection(Subscription row, List<Charge> charges) {

    public Projection {
        charges = List.copyOf(charges);
    }

    Optional<SaleState> stateOf(ProviderSaleId sale) {
        return charges.stream()
                .filter(charge -> charge.sale().equals(sale))
                .map(Charge::state)
                .findFirst();
    }
}
