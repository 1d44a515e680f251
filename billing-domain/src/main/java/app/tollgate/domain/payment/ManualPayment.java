package app.tollgate.domain.payment;

import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.planrequest.PlanRequestId;
import java.time.Instant;

/// Money that came by hand, as an admin confirmed it (MAN-2): one for each request. `grant` is the plan it paid for,
/// and `ordinal` its number, counted from 1 for each customer.
public record ManualPayment(
        PaymentId id,
        PlanRequestId request,
        CustomerId customer,
        int ordinal,
        GrantId grant,
        Money amount,
        CustomerId confirmedBy,
        Instant at) {}
