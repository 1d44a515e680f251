package app.tollgate.domain.customer;

/// What a person may do in the back office (IDN-3). Kept in the customer's row, never taken from a token.
public enum Role {
    USER,
    SUPPORT,
    ADMIN,
    SUPER_ADMIN
}
