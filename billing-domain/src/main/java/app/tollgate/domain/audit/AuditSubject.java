package app.tollgate.domain.audit;

import app.tollgate.domain.customer.CustomerId;
import java.util.Optional;

/// What an action was done to: a customer, where it was one, and in words in any case.
public record AuditSubject(Optional<CustomerId> customer, String text) {

    private static final int TEXT_MAX = 200;

    public AuditSubject {
        if (text.isBlank() || text.length() > TEXT_MAX) {
            throw new IllegalArgumentException("a subject has 1 to " + TEXT_MAX + " characters");
        }
    }

    public static AuditSubject of(CustomerId customer) {
        return new AuditSubject(Optional.of(customer), customer.value());
    }

    public static AuditSubject of(String text) {
        return new AuditSubject(Optional.empty(), text);
    }
}
