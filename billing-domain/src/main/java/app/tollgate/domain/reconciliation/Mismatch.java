package app.tollgate.domain.reconciliation;

import java.util.Optional;

/// Something we held otherwise than PayPal reports it. `from` is absent where we held nothing, `to` is what holds now;
/// both are words for people.
public record Mismatch(What what, Optional<String> from, String to) {

    /// What a reading of PayPal may put right by itself, since nothing else decides it.
    public enum What {
        STATE,
        PLAN,
        PAID_THROUGH,
        CHARGE_BOOKED,
        CHARGE_STATE
    }
}
