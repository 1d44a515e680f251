package app.tollgate.domain.access;

import java.util.List;
import java.util.Optional;

/// The rules about what is given for a time. Of each grant that has begun exactly one of them speaks; one that begins
/// later is silent until then (MAN-5).
final class GrantRules {

    static final List<AccessRule> HOLDING = List.of(
            running(
                    GrantKind.MANUAL_PLAN,
                    "manual_plan_running",
                    "A plan that was paid by hand and approved gives its tier until it ends.",
                    AccessStatus.ACTIVE,
                    AccessReason.MANUAL_PLAN_RUNNING),
            running(
                    GrantKind.FREE_ACCESS,
                    "free_access_running",
                    "Free access that an admin gave counts until it ends.",
                    AccessStatus.FREE_ACCESS,
                    AccessReason.FREE_ACCESS_RUNNING),
            running(
                    GrantKind.COUPON_TRIAL,
                    "coupon_trial_running",
                    "The days of a redeemed coupon give its tier until they are over.",
                    AccessStatus.TRIAL,
                    AccessReason.COUPON_TRIAL_RUNNING),
            running(
                    GrantKind.SIGN_UP_TRIAL,
                    "trial_running",
                    "The trial that a new customer got gives its tier until it ends.",
                    AccessStatus.TRIAL,
                    AccessReason.TRIAL_RUNNING));

    static final List<AccessRule> REFUSING = List.of(
            ended(
                    GrantKind.MANUAL_PLAN,
                    "manual_plan_ended",
                    "After a plan paid by hand only settings and pricing are allowed.",
                    AccessReason.MANUAL_PLAN_ENDED),
            ended(
                    GrantKind.FREE_ACCESS,
                    "free_access_ended",
                    "After free access only settings and pricing are allowed.",
                    AccessReason.FREE_ACCESS_ENDED),
            ended(
                    GrantKind.COUPON_TRIAL,
                    "coupon_trial_ended",
                    "After the days of a coupon only settings and pricing are allowed.",
                    AccessReason.COUPON_TRIAL_ENDED),
            ended(
                    GrantKind.SIGN_UP_TRIAL,
                    "trial_ended",
                    "After a trial only settings and pricing are allowed.",
                    AccessReason.TRIAL_ENDED));

    private GrantRules() {}

    private static AccessRule running(
            GrantKind kind, String id, String sentence, AccessStatus status, AccessReason reason) {
        return AccessRule.onGrants(
                kind,
                id,
                sentence,
                (grant, _, now) -> grant.hasStarted(now) && !grant.hasEnded(now)
                        ? new Verdict.Holds(grant, status, reason, Optional.of(grant.endsAt()))
                        : new Verdict.Silent(grant));
    }

    private static AccessRule ended(GrantKind kind, String id, String sentence, AccessReason reason) {
        return AccessRule.onGrants(
                kind,
                id,
                sentence,
                (grant, _, now) -> grant.hasEnded(now)
                        ? new Verdict.Refuses(Optional.of(grant), AccessStatus.EXPIRED, reason)
                        : new Verdict.Silent(grant));
    }
}
