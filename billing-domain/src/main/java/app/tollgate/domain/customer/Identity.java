package app.tollgate.domain.customer;

import java.util.Optional;

/// What a verified token says of its bearer. Only `verifiedEmail` may ever decide a right (IDN-3).
public record Identity(CustomerId id, Optional<EmailAddress> email, boolean emailVerified, Optional<String> name) {

    public Optional<EmailAddress> verifiedEmail() {
        return email.filter(_ -> emailVerified);
    }
}
