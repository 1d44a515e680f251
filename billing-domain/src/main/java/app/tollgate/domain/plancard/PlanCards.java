package app.tollgate.domain.plancard;

import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.access.AccessStatus;
import app.tollgate.domain.access.Claim;
import app.tollgate.domain.access.GrantFact;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.access.OverrideFact;
import app.tollgate.domain.access.SubscriptionFact;
import app.tollgate.domain.access.Verdict.Holds;
import app.tollgate.domain.planrequest.PlanRequest;
import java.time.Instant;
import java.util.Optional;

/// Chooses what a card shows, as one pure function of recorded facts and an instant (MAN-3): the paid plan that runs,
/// by the rules of access; else the newest request; else what was given for nothing; else what has ended.
public record PlanCards(AccessRules rules) {

    public PlanCard show(CardFacts facts, Instant now) {
        return running(facts, now)
                .or(() -> newestRequest(facts, now))
                .or(() -> given(facts, now))
                .or(() -> LapsedCards.subscription(facts))
                .or(() -> LapsedCards.gift(facts, now))
                .orElse(PlanCard.FREE);
    }

    private Optional<PlanCard> running(CardFacts facts, Instant now) {
        return rules.strongestFirst(facts.access(), now)
                .filter(holds -> isPaidFor(holds.claim()))
                .findFirst()
                .map(holds -> switch (holds.claim()) {
                    case SubscriptionFact subscription -> subscription(facts, holds, subscription);
                    case GrantFact plan -> manual(facts, holds, plan);
                    case OverrideFact _ -> throw new IllegalStateException("nobody pays for an override");
                });
    }

    static boolean isPaidFor(Claim claim) {
        return switch (claim) {
            case SubscriptionFact _ -> true;
            case GrantFact grant -> grant.given() == GrantKind.MANUAL_PLAN;
            case OverrideFact _ -> false;
        };
    }

    private static boolean isGift(Claim claim) {
        return claim instanceof GrantFact && !isPaidFor(claim);
    }

    private static PlanCard subscription(CardFacts facts, Holds holds, SubscriptionFact subscription) {
        InvoiceState invoice = holds.status() == AccessStatus.GRACE ? InvoiceState.UNPAID : InvoiceState.PAID;
        return new PlanCard(
                CardSource.SUBSCRIPTION,
                Optional.of(subscription.plan()),
                CardState.ACTIVE,
                Optional.of(invoice),
                facts.priceOf(subscription.id()),
                holds.until());
    }

    private static PlanCard manual(CardFacts facts, Holds holds, GrantFact plan) {
        return new PlanCard(
                CardSource.MANUAL_PLAN,
                plan.gives().plan(),
                CardState.ACTIVE,
                Optional.of(InvoiceState.PAID),
                facts.requests().stream()
                        .filter(request -> isFor(request, plan))
                        .map(request -> request.transfer().amount())
                        .findFirst(),
                holds.until().map(end -> renewedUntil(facts, plan, end)));
    }

    private static boolean isFor(PlanRequest request, GrantFact plan) {
        return plan.gives().plan().filter(request.plan().code()::equals).isPresent()
                && request.given()
                        .filter(time -> time.start().equals(plan.startsAt()))
                        .isPresent();
    }

    /// The end of the last renewal of the same plan that goes on where the one before ends (MAN-5).
    private static Instant renewedUntil(CardFacts facts, GrantFact plan, Instant end) {
        return facts.access().grants().stream()
                .filter(next -> next.given() == GrantKind.MANUAL_PLAN
                        && next.gives().plan().equals(plan.gives().plan()))
                .filter(next -> next.startsAt().equals(end) && next.endsAt().isAfter(end))
                .findFirst()
                .map(next -> renewedUntil(facts, plan, next.endsAt()))
                .orElse(end);
    }

    private static Optional<PlanCard> newestRequest(CardFacts facts, Instant now) {
        return facts.requests().stream().findFirst().map(request -> request(request, now));
    }

    private static PlanCard request(PlanRequest request, Instant now) {
        return new PlanCard(
                CardSource.PLAN_REQUEST,
                Optional.of(request.plan().code()),
                switch (request.stateAt(now)) {
                    case PENDING -> CardState.PENDING;
                    case ACTIVE -> CardState.ACTIVE;
                    case EXPIRED -> CardState.EXPIRED;
                    case REJECTED -> CardState.REJECTED;
                },
                Optional.of(request.given().isPresent() ? InvoiceState.PAID : InvoiceState.UNPAID),
                Optional.of(request.transfer().amount()),
                request.given().map(time -> time.end()));
    }

    /// Of what is given for nothing the invoice is nothing, and nobody ever pays it (TRL-1).
    private Optional<PlanCard> given(CardFacts facts, Instant now) {
        return rules.strongestFirst(facts.access(), now)
                .filter(holds -> isGift(holds.claim()))
                .findFirst()
                .map(holds -> (GrantFact) holds.claim())
                .map(gift -> gift(facts, gift, CardState.ACTIVE));
    }

    /// Of a `gift` that nobody paid for.
    static PlanCard gift(CardFacts facts, GrantFact gift, CardState state) {
        return new PlanCard(
                switch (gift.given()) {
                    case MANUAL_PLAN -> throw new IllegalStateException("a plan that was paid for is no gift");
                    case FREE_ACCESS -> CardSource.FREE_ACCESS;
                    case COUPON_TRIAL -> CardSource.COUPON_TRIAL;
                    case SIGN_UP_TRIAL -> CardSource.SIGN_UP_TRIAL;
                },
                gift.gives().plan(),
                state,
                Optional.of(InvoiceState.UNPAID),
                facts.nothingFor(gift.gives().plan()),
                Optional.of(gift.endsAt()));
    }
}
