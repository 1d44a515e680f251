package app.tollgate.application.coupon;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Grants;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.Redemptions;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.access.SignUpTrial;
import app.tollgate.domain.coupon.Redemption;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Counts the use of a coupon, keeps whose it was, and gives the days: inside one unit of work, so that nothing of it
/// stays when one of them is refused.
@UseCase
final class Redeeming {

    private final Redemptions redemptions;
    private final Grants grants;
    private final SignUpTrial trial;
    private final Identifiers identifiers;

    Redeeming(Redemptions redemptions, Grants grants, SignUpTrial trial, Identifiers identifiers) {
        this.redemptions = redemptions;
        this.grants = grants;
        this.trial = trial;
        this.identifiers = identifiers;
    }

    Mono<Boolean> wasUsed(Wish wish) {
        return redemptions.exists(wish.coupon().id(), wish.customer(), wish.person());
    }

    /// Answers when the days end. The grant comes first: whatever gives access locks the same things in the same order.
    /// Fails with [StaleWrite] when the last use, this person's use or this customer's time
    /// was taken in between.
    Mono<Instant> redeem(Wish wish) {
        Grant grant = daysOf(wish);
        Redemption redemption =
                new Redemption(wish.coupon().id(), wish.customer(), wish.person(), grant.id(), wish.now());
        return grants.add(grant)
                .filter(given -> given)
                .switchIfEmpty(Mono.error(() -> new StaleWrite("what this customer has")))
                .flatMap(_ -> redemptions.add(redemption))
                .thenReturn(grant.endsAt());
    }

    private Grant daysOf(Wish wish) {
        return new Grant(
                new GrantId(identifiers.next()),
                wish.customer(),
                GrantKind.COUPON_TRIAL,
                trial.tier(),
                Optional.empty(),
                wish.now(),
                wish.coupon().trialEnd(wish.now()),
                "coupon " + wish.coupon().code().value(),
                wish.customer(),
                wish.now());
    }
}
