package app.tollgate.domain.access;

import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// How fresh an answer that rests on PayPal has to be (ACC-2).
///
/// What PayPal confirmed less than `ttl` ago is as good as new. A fifth of that time earlier at most, at a moment of
/// its own for each subscription and each confirmation, it is due to be asked for again, so that a crowd that came
/// together does not come back together. Until twice the `ttl` an answer need not wait for that; after it, PayPal is
/// asked first, and has `deadline` to answer.
public record VerificationPolicy(Duration ttl, Duration deadline) {

    private static final double EARLIEST = 0.8;
    private static final long STEPS = 1 << 20;

    public VerificationPolicy {
        if (ttl.isNegative() || deadline.isNegative()) {
            throw new IllegalArgumentException("neither " + ttl + " nor " + deadline + " may be negative");
        }
    }

    public enum Freshness {
        /// Nothing to do.
        FRESH,
        /// Good enough to answer with, while PayPal is asked.
        AGEING,
        /// PayPal is to be asked first.
        STALE
    }

    public Freshness freshness(ProviderSubscriptionId id, Instant verifiedAt, Instant now) {
        if (now.isBefore(verifiedAt.plus(jittered(id, verifiedAt)))) {
            return Freshness.FRESH;
        }
        return now.isBefore(verifiedAt.plus(ttl.multipliedBy(2))) ? Freshness.AGEING : Freshness.STALE;
    }

    /// Whether the confirmation is older than was asked for.
    public boolean isLate(Instant verifiedAt, Instant now) {
        return !now.isBefore(verifiedAt.plus(ttl));
    }

    private Duration jittered(ProviderSubscriptionId id, Instant verifiedAt) {
        long scattered = Objects.hash(id, verifiedAt) * 0x9E37_79B9_7F4A_7C15L >>> 44;
        double part = EARLIEST + (1 - EARLIEST) * scattered / STEPS;
        return Duration.ofNanos((long) (ttl.toNanos() * part));
    }
}
