package app.tollgate.domain.reconciliation;

/// What came of reading a subscription again from PayPal.
public sealed interface Reading {

    /// PayPal's report is written down.
    record Followed() implements Reading {}

    /// PayPal answered, and only a person can say what it means. Charges are booked all the same.
    record Unclear(Concern concern) implements Reading {}

    /// PayPal did not answer, or the reading failed. `why` holds no personal data.
    record Failed(String why) implements Reading {}
}
