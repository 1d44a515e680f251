package app.tollgate.domain.payment;

import java.util.UUID;

/// Our own id of a payment.
public record PaymentId(UUID value) {}
