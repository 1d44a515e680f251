package app.tollgate.domain.customer;

/// What a person may do in the back office (IDN-3). Kept in the customer's row, never taken from a token. `word` is
/// what the API and the audit log call it.
public enum Role {
    USER("user"),
    SUPPORT("support"),
    ADMIN("admin"),
    SUPER_ADMIN("super_admin");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
