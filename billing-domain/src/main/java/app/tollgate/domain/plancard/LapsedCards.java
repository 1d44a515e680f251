package app.tollgate.domain.plancard;

import app.tollgate.domain.access.SubscriptionFact;
import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.Expired;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import app.tollgate.domain.subscription.SubscriptionStatus.Suspended;
import app.tollgate.domain.subscription.SubscriptionStatus.Undone;
import java.time.Instant;
import java.util.Optional;

/// Cards of what gives no access: not yet, or no more.
final class LapsedCards {

    private LapsedCards() {}

    static Optional<PlanCard> subscription(CardFacts facts) {
        return facts.access().subscriptions().stream()
                .flatMap(fact -> card(facts, fact).stream())
                .findFirst();
    }

    static Optional<PlanCard> gift(CardFacts facts, Instant now) {
        return facts.access().grants().stream()
                .filter(gift -> !PlanCards.isPaidFor(gift) && !gift.endsAt().isAfter(now))
                .findFirst()
                .map(gift -> PlanCards.gift(facts, gift, CardState.EXPIRED));
    }

    private static Optional<PlanCard> card(CardFacts facts, SubscriptionFact fact) {
        return switch (fact.status()) {
            case ApprovalPending _ -> Optional.of(card(facts, fact, CardState.PENDING, InvoiceState.UNPAID));
            case Active _, PastDue _ -> Optional.of(card(facts, fact, beforeMoneyComes(fact), InvoiceState.UNPAID));
            case Suspended _ -> Optional.of(card(facts, fact, CardState.EXPIRED, InvoiceState.UNPAID));
            case Cancelled _, Expired _ -> Optional.of(card(facts, fact, CardState.EXPIRED, everPaid(fact)));
            case Abandoned _, Undone _ -> Optional.empty();
        };
    }

    private static PlanCard card(CardFacts facts, SubscriptionFact fact, CardState state, InvoiceState invoice) {
        return new PlanCard(
                CardSource.SUBSCRIPTION,
                Optional.of(fact.plan()),
                state,
                Optional.of(invoice),
                facts.priceOf(fact.id()),
                fact.paidThrough());
    }

    private static CardState beforeMoneyComes(SubscriptionFact fact) {
        return fact.paidThrough().isPresent() ? CardState.EXPIRED : CardState.PENDING;
    }

    private static InvoiceState everPaid(SubscriptionFact fact) {
        return fact.paidThrough().isPresent() ? InvoiceState.PAID : InvoiceState.UNPAID;
    }
}
