package app.tollgate.domain.reconciliation;

/// Why a person has to look: what PayPal reports may not be written down as it is.
public enum Concern {

    /// We hold a subscription that PayPal does not know.
    NOT_FOUND_AT_PAYPAL,

    /// It belongs to nobody here.
    UNKNOWN_CUSTOMER,

    /// It is to a plan that nobody here sells.
    UNKNOWN_PLAN,

    /// It is billed on other terms than its plan's.
    OTHER_TERMS,

    /// It lives at PayPal beside another one of the same customer (SUB-10).
    SECOND_LIVE_SUBSCRIPTION,

    /// It lives at PayPal after its end (SUB-8).
    LIFE_AFTER_END,

    /// PayPal calls it not approved, and another live one holds its place; and yet it has a row.
    NOT_FOLLOWED
}
