package app.tollgate.adapter.web.plancard;

import app.tollgate.adapter.web.money.MoneyJson;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plancard.Badge;
import app.tollgate.domain.plancard.CardSource;
import app.tollgate.domain.plancard.CardState;
import app.tollgate.domain.plancard.InvoiceState;
import app.tollgate.domain.plancard.PlanCard;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A plan card on the wire. `invoiceState` and its badge are null where nothing was ever to be paid.
public record PlanCardJson(
        String source,
        @Nullable String plan,
        String state,
        BadgeJson badge,
        @Nullable String invoiceState,
        @Nullable BadgeJson invoiceBadge,
        @Nullable MoneyJson amount,
        @Nullable Instant expiresAt) {

    public static PlanCardJson of(PlanCard card) {
        return new PlanCardJson(
                wordFor(card.source()),
                card.plan().map(PlanCode::value).orElse(null),
                wordFor(card.state()),
                BadgeJson.of(card.state().badge()),
                card.invoice().map(PlanCardJson::wordFor).orElse(null),
                card.invoice().map(InvoiceState::badge).map(BadgeJson::of).orElse(null),
                card.amount().map(MoneyJson::of).orElse(null),
                card.expiresAt().orElse(null));
    }

    private static String wordFor(CardSource source) {
        return switch (source) {
            case SUBSCRIPTION -> "subscription";
            case MANUAL_PLAN -> "manual_plan";
            case PLAN_REQUEST -> "plan_request";
            case FREE_ACCESS -> "free_access";
            case COUPON_TRIAL -> "coupon_trial";
            case SIGN_UP_TRIAL -> "trial";
            case FREE -> "free";
        };
    }

    private static String wordFor(CardState state) {
        return switch (state) {
            case ACTIVE -> "active";
            case PENDING -> "pending";
            case EXPIRED -> "expired";
            case REJECTED -> "rejected";
            case FREE -> "free";
        };
    }

    private static String wordFor(InvoiceState state) {
        return switch (state) {
            case PAID -> "paid";
            case UNPAID -> "unpaid";
        };
    }

    record BadgeJson(String text, String color) {

        static BadgeJson of(Badge badge) {
            return new BadgeJson(
                    badge.text(),
                    switch (badge.color()) {
                        case GREEN -> "green";
                        case YELLOW -> "yellow";
                        case RED -> "red";
                        case GREY -> "grey";
                    });
        }
    }
}
