package app.tollgate.domain.access;

/// Where the fact that decided was read (ACC-1).
public enum AccessSource {
    /// At PayPal, for this very answer.
    PAYPAL,
    /// In our projection of what PayPal reported.
    CACHE,
    /// In what PayPal does not know: trials, intents, or that there is nothing.
    LOCAL,
    /// In an admin's override.
    OVERRIDE
}
