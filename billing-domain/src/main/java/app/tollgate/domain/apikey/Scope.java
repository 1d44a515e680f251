package app.tollgate.domain.apikey;

/// What an API key opens (IDN-4). `word` is what the API and the audit log call it.
public enum Scope {
    ACCESS_READ("access:read"),
    USAGE_WRITE("usage:write"),
    CREDITS_WRITE("credits:write");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
