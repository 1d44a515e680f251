package app.tollgate.adapter.web.access;

import app.tollgate.domain.access.AccessExplanation.Finding;
import app.tollgate.domain.access.AccessExplanation.Result;
import app.tollgate.domain.access.Claim;
import app.tollgate.domain.access.Entitlement;
import app.tollgate.domain.access.GrantFact;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.access.OverrideFact;
import app.tollgate.domain.access.SubscriptionFact;
import app.tollgate.domain.access.Verdict;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.Expired;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import app.tollgate.domain.subscription.SubscriptionStatus.Suspended;
import app.tollgate.domain.subscription.SubscriptionStatus.Undone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One rule and what came of it (ACC-5). `outcome` is `held`, `refused` or `silent`; `decided` marks the one rule that
/// the decision rests on; `facts` is what it looked at, each with the outcome for itself.
record RuleJson(String id, String rule, String outcome, boolean decided, List<Map<String, @Nullable Object>> facts) {

    static RuleJson of(Finding finding) {
        return new RuleJson(
                finding.rule().id(),
                finding.rule().sentence(),
                wordFor(finding.result()),
                finding.decided(),
                finding.verdicts().stream()
                        .flatMap(verdict -> claimOf(verdict).map(claim -> fact(claim, verdict)).stream())
                        .toList());
    }

    private static Optional<Claim> claimOf(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds holds -> Optional.of(holds.claim());
            case Verdict.Refuses refuses -> refuses.claim();
            case Verdict.Silent silent -> Optional.of(silent.claim());
        };
    }

    private static Map<String, @Nullable Object> fact(Claim claim, Verdict verdict) {
        Map<String, @Nullable Object> fact = new LinkedHashMap<>();
        switch (claim) {
            case OverrideFact override -> describe(fact, override);
            case SubscriptionFact subscription -> describe(fact, subscription);
            case GrantFact grant -> describe(fact, grant);
        }
        fact.put("outcome", wordFor(verdict));
        return fact;
    }

    private static void describe(Map<String, @Nullable Object> fact, OverrideFact override) {
        fact.put("kind", "override");
        describe(fact, override.gives());
        fact.put("since", override.since());
    }

    private static void describe(Map<String, @Nullable Object> fact, SubscriptionFact subscription) {
        fact.put("kind", "subscription");
        fact.put("id", subscription.id().value());
        describe(fact, subscription.gives());
        fact.put("state", stateOf(subscription));
        fact.put("startsAt", subscription.startsAt().orElse(null));
        fact.put("paidThrough", subscription.paidThrough().orElse(null));
        fact.put("verifiedAt", subscription.verifiedAt().orElse(null));
        fact.put("unansweredAt", subscription.unansweredAt().orElse(null));
        fact.put("replaced", subscription.replaced());
    }

    private static void describe(Map<String, @Nullable Object> fact, GrantFact grant) {
        fact.put("kind", wordFor(grant.given()));
        describe(fact, grant.gives());
        fact.put("startsAt", grant.startsAt());
        fact.put("endsAt", grant.endsAt());
    }

    private static String wordFor(GrantKind kind) {
        return switch (kind) {
            case MANUAL_PLAN -> "manual_plan";
            case FREE_ACCESS -> "free_access";
            case COUPON_TRIAL -> "coupon_trial";
            case SIGN_UP_TRIAL -> "trial";
        };
    }

    private static void describe(Map<String, @Nullable Object> fact, Entitlement gives) {
        fact.put("tier", gives.tier().name());
        fact.put("plan", gives.plan().map(PlanCode::value).orElse(null));
    }

    private static String stateOf(SubscriptionFact subscription) {
        return switch (subscription.status()) {
            case ApprovalPending _ -> "approval_pending";
            case Active _ -> "active";
            case PastDue _ -> "past_due";
            case Suspended _ -> "suspended";
            case Cancelled _ -> "cancelled";
            case Expired _ -> "expired";
            case Abandoned _ -> "abandoned";
            case Undone _ -> "undone";
        };
    }

    private static String wordFor(Result result) {
        return switch (result) {
            case HELD -> "held";
            case REFUSED -> "refused";
            case SILENT -> "silent";
        };
    }

    private static String wordFor(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds _ -> "held";
            case Verdict.Refuses _ -> "refused";
            case Verdict.Silent _ -> "silent";
        };
    }
}
