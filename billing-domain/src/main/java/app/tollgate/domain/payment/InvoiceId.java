package app.tollgate.domain.payment;

import java.util.UUID;

/// Our own id of an invoice. The number people read is another thing, and belongs to a series.
public record InvoiceId(UUID value) {}
