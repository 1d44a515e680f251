package app.tollgate.domain.subscription;

import java.time.Duration;
import java.time.Instant;

/// A link under which the buyer says yes at PayPal, to a subscription or to a change of plan, made at `since`. Older
/// than three hours it is not handed out again, and what waits for it is given up (SUB-9); PayPal may still take it.
public record ApprovalLink(Instant since) {

    private static final Duration LIFETIME = Duration.ofHours(3);

    /// A link made before this moment is no longer open.
    public static Instant oldestOpen(Instant now) {
        return now.minus(LIFETIME);
    }

    public Instant closesAt() {
        return since.plus(LIFETIME);
    }

    public boolean isOpen(Instant now) {
        return !now.isAfter(closesAt());
    }
}
