package app.tollgate.application.access;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessSource;
import app.tollgate.domain.access.Confirmable;
import app.tollgate.domain.access.VerificationPolicy;
import app.tollgate.domain.customer.CustomerId;
import java.time.InstantSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@UseCase
final class VerifyAccessService implements VerifyAccess {

    private final Subscriptions subscriptions;
    private final Verifications verifications;
    private final CheckAccess checkAccess;
    private final VerificationPolicy policy;
    private final InstantSource clock;

    VerifyAccessService(
            Subscriptions subscriptions,
            Verifications verifications,
            CheckAccess checkAccess,
            VerificationPolicy policy,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.verifications = verifications;
        this.checkAccess = checkAccess;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Mono<VerifiedAccess> verify(CustomerId customer) {
        return confirmable(customer).flatMap(this::confirm).flatMap(source -> answer(customer, source));
    }

    private Mono<Confirmable> confirmable(CustomerId customer) {
        return Mono.fromSupplier(clock::instant)
                .flatMap(now -> subscriptions
                        .bearingOn(customer, now)
                        .collectList()
                        .map(bearing -> Confirmable.among(bearing, now)));
    }

    private Mono<AccessSource> confirm(Confirmable known) {
        if (known.isEmpty()) {
            return Mono.just(AccessSource.LOCAL);
        }
        return switch (known.freshness(policy, clock.instant())) {
            case FRESH -> Mono.just(AccessSource.CACHE);
            case AGEING -> Mono.fromSupplier(() -> confirmBehind(known));
            case STALE -> confirmFirst(known);
        };
    }

    private AccessSource confirmBehind(Confirmable known) {
        known.due(policy, clock.instant()).forEach(id -> {
            var unused = verifications.start(id);
        });
        return AccessSource.CACHE;
    }

    /// The readings are started all at once, and go on when the deadline is missed.
    private Mono<AccessSource> confirmFirst(Confirmable known) {
        return Flux.defer(() -> Flux.fromIterable(known.due(policy, clock.instant()).stream()
                        .map(verifications::start)
                        .toList()))
                .concatMap(reading -> Mono.fromFuture(reading, true))
                .all(confirmed -> confirmed)
                .map(confirmed -> confirmed ? AccessSource.PAYPAL : AccessSource.CACHE)
                .timeout(policy.deadline(), Mono.just(AccessSource.CACHE));
    }

    /// Read anew after PayPal was asked, since it may have changed everything.
    private Mono<VerifiedAccess> answer(CustomerId customer, AccessSource source) {
        return confirmable(customer)
                .zipWith(checkAccess.check(customer), (known, decision) -> verified(decision, known, source));
    }

    private VerifiedAccess verified(AccessDecision decision, Confirmable known, AccessSource source) {
        return new VerifiedAccess(
                decision,
                known.state(),
                known.verifiedAt(),
                source,
                known.verifiedAt()
                        .filter(moment -> policy.isLate(moment, clock.instant()))
                        .isPresent());
    }
}
