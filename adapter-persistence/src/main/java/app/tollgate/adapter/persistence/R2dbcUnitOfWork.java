package app.tollgate.adapter.persistence;

import app.tollgate.adapter.persistence.access.OwnChanges;
import app.tollgate.application.port.store.UnitOfWork;
import java.util.function.Supplier;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// A unit of work is one transaction in PostgreSQL, at READ COMMITTED.
final class R2dbcUnitOfWork implements UnitOfWork {

    private final TransactionalOperator transaction;
    private final OwnChanges ownChanges;

    R2dbcUnitOfWork(TransactionalOperator transaction, OwnChanges ownChanges) {
        this.transaction = transaction;
        this.ownChanges = ownChanges;
    }

    @Override
    public <T> Mono<T> atomically(Supplier<Mono<T>> work) {
        return UnitOfWork.forbiddenInside(Mono.defer(() -> transacted(work))
                .contextWrite(context -> context.put(OPEN, true))
                .as(InBetween::named)
                .as(Outages::named)
                .as(InBetween::retried));
    }

    private <T> Mono<T> transacted(Supplier<Mono<T>> work) {
        OwnChanges.OfOne changes = ownChanges.watch();
        return changes.after(Mono.defer(work))
                .as(transaction::transactional)
                .doOnTerminate(changes::forget)
                .doOnCancel(changes::forget);
    }
}
