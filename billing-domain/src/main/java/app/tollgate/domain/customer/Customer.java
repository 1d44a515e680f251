package app.tollgate.domain.customer;

import java.time.Instant;
import java.util.Optional;

/// A person we know since their first authenticated call (IDN-2).
public record Customer(
        CustomerId id, Optional<EmailAddress> email, Optional<String> name, Role role, Instant registeredAt) {}
