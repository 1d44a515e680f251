package app.tollgate.application.port.gateway;

import java.util.UUID;

/// The key under which the provider remembers a request, so that repeating it has no second effect
/// (`PayPal-Request-Id`).
///
/// Derived from what is asked for and never from chance, so that a repetition after a crash carries the same one.
public record RequestId(String value) {

    private static final int LENGTH_MAX = 38;

    public RequestId {
        if (value.isEmpty() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("a request id takes 1 to " + LENGTH_MAX + " characters");
        }
    }

    /// One letter for the operation, and the id of our row.
    public static RequestId of(char operation, UUID row) {
        return new RequestId(operation + "-" + row);
    }
}
