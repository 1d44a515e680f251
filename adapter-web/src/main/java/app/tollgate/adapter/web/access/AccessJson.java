package app.tollgate.adapter.web.access;

import app.tollgate.adapter.web.plan.LimitJson;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessExplanation;
import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessSource;
import app.tollgate.domain.access.AccessStatus;
import app.tollgate.domain.plan.PlanCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A decision on the wire. `source` says where the answer comes from; `redirectTo` is where to send somebody who may
/// not go on. `rules` are there only where they were asked for (ACC-5).
public record AccessJson(
        boolean hasFullAccess,
        String status,
        String tier,
        @Nullable String plan,
        Map<String, Object> limits,
        List<String> allowedAreas,
        @Nullable Instant expiresAt,
        @Nullable String upgradeMessage,
        @Nullable String redirectTo,
        String source,
        Instant asOf,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<RuleJson> rules) {

    private static final List<String> ALWAYS = List.of("settings", "pricing");
    private static final List<String> WITH_ACCESS = List.of("settings", "pricing", "app");

    public static AccessJson of(AccessDecision decision) {
        return of(decision, null);
    }

    /// The decision with the rules that led to it.
    static AccessJson of(AccessExplanation explanation) {
        return of(
                explanation.decision(),
                explanation.findings().stream().map(RuleJson::of).toList());
    }

    private static AccessJson of(AccessDecision decision, @Nullable List<RuleJson> rules) {
        return new AccessJson(
                decision.fullAccess(),
                wordFor(decision.status()),
                decision.tier().name(),
                decision.plan().map(PlanCode::value).orElse(null),
                LimitJson.of(decision.limits()),
                decision.fullAccess() ? WITH_ACCESS : ALWAYS,
                decision.expiresAt().orElse(null),
                messageFor(decision.reason()),
                decision.fullAccess() ? null : "/pricing",
                wordFor(decision.source()),
                decision.asOf(),
                codeOf(decision.reason()),
                rules);
    }

    private static String wordFor(AccessStatus status) {
        return switch (status) {
            case ACTIVE -> "active";
            case TRIAL -> "trial";
            case FREE_ACCESS -> "free_access";
            case GRACE -> "grace";
            case EXPIRED -> "expired";
            case NONE -> "none";
        };
    }

    /// The same decision, from a source that is known better.
    AccessJson from(AccessSource better) {
        return new AccessJson(
                hasFullAccess,
                status,
                tier,
                plan,
                limits,
                allowedAreas,
                expiresAt,
                upgradeMessage,
                redirectTo,
                wordFor(better),
                asOf,
                reason,
                rules);
    }

    static String wordFor(AccessSource source) {
        return switch (source) {
            case PAYPAL -> "paypal";
            case CACHE -> "cache";
            case LOCAL -> "local";
            case OVERRIDE -> "override";
        };
    }

    private static String codeOf(AccessReason reason) {
        return switch (reason) {
            case OVERRIDE -> "override";
            case SUBSCRIPTION_PAID -> "subscription_paid";
            case RENEWAL_AWAITED -> "renewal_awaited";
            case TRIAL_RUNNING -> "trial_running";
            case COUPON_TRIAL_RUNNING -> "coupon_trial_running";
            case FREE_ACCESS_RUNNING -> "free_access_running";
            case MANUAL_PLAN_RUNNING -> "manual_plan_running";
            case PAYMENT_AWAITED -> "payment_awaited";
            case APPROVAL_AWAITED -> "approval_awaited";
            case SUBSCRIPTION_SUSPENDED -> "subscription_suspended";
            case SUBSCRIPTION_ENDED -> "subscription_ended";
            case TRIAL_ENDED -> "trial_ended";
            case COUPON_TRIAL_ENDED -> "coupon_trial_ended";
            case FREE_ACCESS_ENDED -> "free_access_ended";
            case MANUAL_PLAN_ENDED -> "manual_plan_ended";
            case VERIFICATION_OVERDUE -> "verification_overdue";
            case NO_SUBSCRIPTION -> "no_subscription";
        };
    }

    private static @Nullable String messageFor(AccessReason reason) {
        return switch (reason) {
            case OVERRIDE,
                    SUBSCRIPTION_PAID,
                    TRIAL_RUNNING,
                    COUPON_TRIAL_RUNNING,
                    FREE_ACCESS_RUNNING,
                    MANUAL_PLAN_RUNNING -> null;
            case RENEWAL_AWAITED -> "Your renewal has not been paid yet. Check your payment method at PayPal.";
            case PAYMENT_AWAITED -> "Your payment has not arrived yet. Access opens as soon as it does.";
            case APPROVAL_AWAITED -> "Your subscription waits for your approval at PayPal.";
            case SUBSCRIPTION_SUSPENDED -> "Your subscription is suspended. Resume it to go on.";
            case SUBSCRIPTION_ENDED -> "Your subscription has ended. Choose a plan to go on.";
            case TRIAL_ENDED, COUPON_TRIAL_ENDED -> "Your trial has ended. Choose a plan to go on.";
            case FREE_ACCESS_ENDED -> "Your free access has ended. Choose a plan to go on.";
            case MANUAL_PLAN_ENDED -> "Your plan has ended. Renew it or choose another to go on.";
            case VERIFICATION_OVERDUE ->
                "PayPal could not confirm your subscription. Access opens again as soon as it does.";
            case NO_SUBSCRIPTION -> "Choose a plan to get full access.";
        };
    }
}
