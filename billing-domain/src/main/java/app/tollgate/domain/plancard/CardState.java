package app.tollgate.domain.plancard;

import app.tollgate.domain.plancard.Badge.Color;

/// How the plan of a card stands.
public enum CardState {
    ACTIVE(new Badge("Active", Color.GREEN)),
    PENDING(new Badge("Pending", Color.YELLOW)),
    EXPIRED(new Badge("Expired", Color.RED)),
    REJECTED(new Badge("Rejected", Color.RED)),

    /// There was never any plan.
    FREE(new Badge("Free", Color.GREY));

    private final Badge badge;

    CardState(Badge badge) {
        this.badge = badge;
    }

    public Badge badge() {
        return badge;
    }
}
