package app.tollgate.domain.access;

import java.time.Instant;

/// Something given for a time: from `startsAt` until before `endsAt`, which whoever takes it back brings forward.
public record GrantFact(GrantKind given, Entitlement gives, Instant startsAt, Instant endsAt) implements Claim {

    @Override
    public ClaimKind kind() {
        return switch (given) {
            case MANUAL_PLAN -> ClaimKind.MANUAL_PLAN;
            case FREE_ACCESS -> ClaimKind.FREE_GRANT;
            case COUPON_TRIAL -> ClaimKind.COUPON_TRIAL;
            case SIGN_UP_TRIAL -> ClaimKind.SIGN_UP_TRIAL;
        };
    }

    boolean hasStarted(Instant now) {
        return !now.isBefore(startsAt);
    }

    boolean hasEnded(Instant now) {
        return !now.isBefore(endsAt);
    }
}
