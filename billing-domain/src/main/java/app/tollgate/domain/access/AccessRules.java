package app.tollgate.domain.access;

import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.Expired;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import app.tollgate.domain.subscription.SubscriptionStatus.Suspended;
import app.tollgate.domain.subscription.SubscriptionStatus.Undone;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Decides access as one pure function of recorded facts and an instant (ACC-1).
///
/// The first rule that speaks judges a subscription. Among all that hold, the highest tier decides (ACC-8), and between
/// equals a paid one before one in grace, then the one that lasts longest. When none holds, the newest refusal gives
/// the reason.
public record AccessRules(AccessPolicy policy) {

    /// In the order they are asked. Paid-through comes first: ACTIVE at PayPal does not mean paid (SUB-8).
    private static final List<AccessRule> IN_ORDER =
            List.of(AccessRules::paidForNow, AccessRules::renewalInGrace, AccessRules::whyNot);

    public AccessDecision decide(AccessFacts facts, Instant now) {
        List<Judged> judged = facts.subscriptions().stream()
                .map(fact -> new Judged(fact, judge(fact, now)))
                .filter(one -> !(one.verdict() instanceof Verdict.Silent))
                .toList();
        return judged.stream()
                .filter(one -> one.verdict() instanceof Verdict.Holds)
                .max(Comparator.comparing(Judged::tier, policy.tiers())
                        .thenComparing(Judged::isPaid)
                        .thenComparing(Judged::until))
                .or(() -> judged.stream().findFirst())
                .flatMap(one -> decision(one, now))
                .orElseGet(() -> nothing(AccessStatus.NONE, AccessReason.NO_SUBSCRIPTION, now));
    }

    private Verdict judge(SubscriptionFact fact, Instant now) {
        return IN_ORDER.stream()
                .map(rule -> rule.judge(fact, policy, now))
                .filter(verdict -> !(verdict instanceof Verdict.Silent))
                .findFirst()
                .orElseGet(Verdict.Silent::new);
    }

    private Optional<AccessDecision> decision(Judged judged, Instant now) {
        SubscriptionFact fact = judged.fact();
        Instant asOf = fact.verifiedAt().orElse(now);
        return switch (judged.verdict()) {
            case Verdict.Holds(var status, var reason, var until) ->
                Optional.of(new AccessDecision(
                        true,
                        status,
                        fact.benefits().tier(),
                        fact.benefits().limits(),
                        Optional.of(fact.plan()),
                        Optional.of(until),
                        reason,
                        asOf));
            case Verdict.Refuses(var status, var reason) -> Optional.of(nothing(status, reason, asOf));
            case Verdict.Silent() -> Optional.empty();
        };
    }

    private AccessDecision nothing(AccessStatus status, AccessReason reason, Instant asOf) {
        return new AccessDecision(
                false,
                status,
                policy.tiers().lowest(),
                policy.freeLimits(),
                Optional.empty(),
                Optional.empty(),
                reason,
                asOf);
    }

    /// A suspended or expired subscription gives nothing, whatever was paid (ACC-2).
    private static Verdict paidForNow(SubscriptionFact fact, AccessPolicy policy, Instant now) {
        return switch (fact.status()) {
            case Active _, PastDue _, Cancelled _ -> withinPaidTime(fact.paidThrough(), now);
            case ApprovalPending _, Suspended _, Expired _, Abandoned _, Undone _ -> new Verdict.Silent();
        };
    }

    private static Verdict withinPaidTime(Optional<Instant> paidThrough, Instant now) {
        return paidThrough
                .filter(now::isBefore)
                .<Verdict>map(until -> new Verdict.Holds(AccessStatus.ACTIVE, AccessReason.SUBSCRIPTION_PAID, until))
                .orElseGet(Verdict.Silent::new);
    }

    /// Only a subscription that PayPal still bills can have a renewal on its way (SUB-7).
    private static Verdict renewalInGrace(SubscriptionFact fact, AccessPolicy policy, Instant now) {
        return switch (fact.status()) {
            case Active _, PastDue _ -> withinGrace(fact.paidThrough(), policy.grace(), now);
            case ApprovalPending _, Suspended _, Cancelled _, Expired _, Abandoned _, Undone _ -> new Verdict.Silent();
        };
    }

    private static Verdict withinGrace(Optional<Instant> paidThrough, Duration grace, Instant now) {
        return paidThrough
                .map(end -> end.plus(grace))
                .filter(now::isBefore)
                .<Verdict>map(until -> new Verdict.Holds(AccessStatus.GRACE, AccessReason.RENEWAL_AWAITED, until))
                .orElseGet(Verdict.Silent::new);
    }

    private static Verdict whyNot(SubscriptionFact fact, AccessPolicy policy, Instant now) {
        return switch (fact.status()) {
            case ApprovalPending _ -> new Verdict.Refuses(AccessStatus.NONE, AccessReason.APPROVAL_AWAITED);
            case Active _, PastDue _ ->
                new Verdict.Refuses(
                        fact.paidThrough().isPresent() ? AccessStatus.EXPIRED : AccessStatus.NONE,
                        AccessReason.PAYMENT_AWAITED);
            case Suspended _ -> new Verdict.Refuses(AccessStatus.EXPIRED, AccessReason.SUBSCRIPTION_SUSPENDED);
            case Cancelled _, Expired _ -> new Verdict.Refuses(AccessStatus.EXPIRED, AccessReason.SUBSCRIPTION_ENDED);
            case Abandoned _, Undone _ -> new Verdict.Silent();
        };
    }

    private record Judged(SubscriptionFact fact, Verdict verdict) {

        Tier tier() {
            return fact.benefits().tier();
        }

        boolean isPaid() {
            return verdict instanceof Verdict.Holds holds && holds.reason() == AccessReason.SUBSCRIPTION_PAID;
        }

        Instant until() {
            return verdict instanceof Verdict.Holds holds ? holds.until() : Instant.MIN;
        }
    }
}
