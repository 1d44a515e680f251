package app.tollgate.domain.subscription;

import java.time.Instant;
import java.util.Optional;

/// PayPal's last attempt to charge that failed (SUB-7). `reason` is PayPal's own code, such as `PAYMENT_DENIED`, and
/// `nextRetryAt` is absent when PayPal tries no more in this cycle.
public record FailedPayment(Instant at, Optional<String> reason, Optional<Instant> nextRetryAt) {}
