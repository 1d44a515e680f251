package app.tollgate.domain.plancard;

import app.tollgate.domain.plancard.Badge.Color;

/// Whether the plan of a card is paid for.
public enum InvoiceState {
    PAID(new Badge("Paid", Color.GREEN)),
    UNPAID(new Badge("Unpaid", Color.YELLOW));

    private final Badge badge;

    InvoiceState(Badge badge) {
        this.badge = badge;
    }

    public Badge badge() {
        return badge;
    }
}
