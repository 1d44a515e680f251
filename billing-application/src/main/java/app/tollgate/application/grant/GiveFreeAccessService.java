package app.tollgate.application.grant;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import reactor.core.publisher.Mono;

@UseCase
final class GiveFreeAccessService implements GiveFreeAccess {

    private final Customers customers;
    private final FreeAccess freeAccess;
    private final WaitingAccess waitingAccess;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    GiveFreeAccessService(
            Customers customers,
            FreeAccess freeAccess,
            WaitingAccess waitingAccess,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.customers = customers;
        this.freeAccess = freeAccess;
        this.waitingAccess = waitingAccess;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> give(Command command) {
        return customers
                .find(command.customer())
                .flatMap(_ -> given(command, freeAccess::give))
                .switchIfEmpty(Mono.defer(() -> given(command, waitingAccess::give)))
                .defaultIfEmpty(new Outcome.NoSuchCustomer());
    }

    private static Optional<Outcome> refusal(Instant until, Instant now) {
        if (!until.isAfter(now)) {
            return Optional.of(new Outcome.NotInFuture());
        }
        Instant latest = now.plus(Grant.LONGEST);
        return until.isAfter(latest) ? Optional.of(new Outcome.TooFarAway(latest)) : Optional.empty();
    }

    private Mono<Outcome> given(Command command, BiFunction<Command, Instant, Mono<Grant>> giving) {
        return refusal(command.until(), clock.instant())
                .map(Mono::just)
                .orElseGet(() -> unitOfWork
                        .atomically(() -> giving.apply(command, clock.instant()))
                        .map(Outcome.Given::new));
    }

    @Override
    public Mono<Revocation> revoke(CustomerId customer, CustomerId by) {
        return customers
                .find(customer)
                .flatMap(_ -> unitOfWork.atomically(() -> freeAccess.revoke(customer, by, clock.instant())))
                .switchIfEmpty(unitOfWork.atomically(() -> waitingAccess.revoke(customer, by, clock.instant())))
                .defaultIfEmpty(new Revocation.NoSuchCustomer());
    }
}
