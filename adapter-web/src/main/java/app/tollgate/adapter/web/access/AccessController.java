package app.tollgate.adapter.web.access;

import app.tollgate.adapter.web.plan.LimitJson;
import app.tollgate.application.access.CheckAccess;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessStatus;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.plan.PlanCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What may the caller do right now, and why (ACC-1)?
@RestController
@Tag(name = "Access")
public final class AccessController {

    private final CheckAccess checkAccess;

    public AccessController(CheckAccess checkAccess) {
        this.checkAccess = checkAccess;
    }

    @GetMapping("/api/subscriptions/check-access")
    @Operation(summary = "What the caller may do right now, with the reason; always answered from our own records")
    Mono<AccessJson> check(Customer customer) {
        return checkAccess.check(customer.id()).map(AccessJson::of);
    }

    /// `source` says where the answer comes from; `redirectTo` is where to send somebody who may not go on.
    record AccessJson(
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
            String reason) {

        private static final List<String> ALWAYS = List.of("settings", "pricing");
        private static final List<String> WITH_ACCESS = List.of("settings", "pricing", "app");

        static AccessJson of(AccessDecision decision) {
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
                    "local",
                    decision.asOf(),
                    codeOf(decision.reason()));
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

        private static String codeOf(AccessReason reason) {
            return switch (reason) {
                case SUBSCRIPTION_PAID -> "subscription_paid";
                case RENEWAL_AWAITED -> "renewal_awaited";
                case PAYMENT_AWAITED -> "payment_awaited";
                case APPROVAL_AWAITED -> "approval_awaited";
                case SUBSCRIPTION_SUSPENDED -> "subscription_suspended";
                case SUBSCRIPTION_ENDED -> "subscription_ended";
                case NO_SUBSCRIPTION -> "no_subscription";
            };
        }

        private static @Nullable String messageFor(AccessReason reason) {
            return switch (reason) {
                case SUBSCRIPTION_PAID -> null;
                case RENEWAL_AWAITED -> "Your renewal has not been paid yet. Check your payment method at PayPal.";
                case PAYMENT_AWAITED -> "Your payment has not arrived yet. Access opens as soon as it does.";
                case APPROVAL_AWAITED -> "Your subscription waits for your approval at PayPal.";
                case SUBSCRIPTION_SUSPENDED -> "Your subscription is suspended. Resume it to go on.";
                case SUBSCRIPTION_ENDED -> "Your subscription has ended. Choose a plan to go on.";
                case NO_SUBSCRIPTION -> "Choose a plan to get full access.";
            };
        }
    }
}
