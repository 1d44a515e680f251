package app.tollgate.domain.subscription;

/// A subscription that takes the place of another one (SUB-6). It waits beside it, not counted as live (SUB-10), until
/// the other has ended at PayPal and it has taken over.
public record Succession(SubscriptionId predecessor, boolean takenOver) {

    static Succession waitingFor(SubscriptionId predecessor) {
        return new Succession(predecessor, false);
    }

    Succession completed() {
        return new Succession(predecessor, true);
    }
}
