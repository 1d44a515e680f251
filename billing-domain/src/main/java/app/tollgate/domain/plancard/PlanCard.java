package app.tollgate.domain.plancard;

import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.PlanCode;
import java.time.Instant;
import java.util.Optional;

/// The one plan a dashboard shows (MAN-3). `amount` is what it costs or what was paid for it, and `expiresAt` when it
/// ends, or ended, unless something is paid before. Without an invoice nothing was ever to be paid.
public record PlanCard(
        CardSource source,
        Optional<PlanCode> plan,
        CardState state,
        Optional<InvoiceState> invoice,
        Optional<Money> amount,
        Optional<Instant> expiresAt) {

    static final PlanCard FREE = new PlanCard(
            CardSource.FREE, Optional.empty(), CardState.FREE, Optional.empty(), Optional.empty(), Optional.empty());
}
