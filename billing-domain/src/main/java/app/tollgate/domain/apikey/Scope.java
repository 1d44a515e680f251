package app.tollgate.domain.apikey;

/// What an API key opens (IDN-4).
public enum Scope {
    ACCESS_READ,
    USAGE_WRITE,
    CREDITS_WRITE
}
