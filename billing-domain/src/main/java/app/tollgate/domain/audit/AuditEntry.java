package app.tollgate.domain.audit;

import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;

/// Who did what to whom, what it changed, and why (ADM-5).
public record AuditEntry(
        CustomerId actor,
        AuditAction action,
        AuditSubject subject,
        AuditChange change,
        Optional<String> reason,
        Instant at) {}
