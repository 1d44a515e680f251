package app.tollgate.application.subscription;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.subscription.RefreshSubscription.Outcome;
import app.tollgate.application.subscription.RefreshSubscription.Why;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.PaymentId;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Observation;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Writes one reading of PayPal into our projection and our books, in one unit of work.
@UseCase
final class ReportRecorder {

    private final UnitOfWork unitOfWork;
    private final Subscriptions subscriptions;
    private final Payments payments;
    private final Identifiers identifiers;
    private final Attribution attribution;

    ReportRecorder(
            UnitOfWork unitOfWork,
            Subscriptions subscriptions,
            Payments payments,
            Identifiers identifiers,
            Attribution attribution) {
        this.unitOfWork = unitOfWork;
        this.subscriptions = subscriptions;
        this.payments = payments;
        this.identifiers = identifiers;
        this.attribution = attribution;
    }

    /// What PayPal reported, read completely before anything is written.
    record Reading(ProviderSubscription report, List<Sale> sales, Plan plan, Instant now) {}

    Mono<Outcome> record(Reading reading) {
        return unitOfWork.atomically(() -> attribution.of(reading).flatMap(owner -> record(reading, owner)));
    }

    private Mono<Outcome> record(Reading reading, Attribution.Owner owner) {
        return switch (owner) {
            case Attribution.Owner.Row(var row) -> record(reading, row, subscriptions::save);
            case Attribution.Owner.NewRow(var row) -> record(reading, row, this::add);
            case Attribution.Owner.InsteadOf(var pending, var instead) ->
                subscriptions.save(pending.abandoned(reading.now())).then(Mono.defer(() -> record(reading, instead)));
            case Attribution.Owner.Second(var second) -> bookSecond(reading, second);
            case Attribution.Owner.NobodyYet() -> Mono.just(new Outcome.NothingToFollow());
            case Attribution.Owner.Nobody(var why) -> Mono.just(new Outcome.NotAttributed(why));
        };
    }

    private Mono<Outcome> record(Reading reading, Subscription row, Function<Subscription, Mono<Void>> store) {
        Observation observation = row.observe(reading.report(), reading.sales(), reading.plan(), reading.now());
        Subscription observed = observation.subscription();
        return store.apply(observed)
                .then(book(observed, reading))
                .thenReturn(
                        switch (observation) {
                            case Observation.Applied _ -> new Outcome.Refreshed(observed);
                            case Observation.Contradicts _ -> new Outcome.NotAttributed(Why.LIFE_AFTER_END);
                        });
    }

    /// Money is never left out of the books, whatever it was paid for. The row stays abandoned until a person, or the
    /// end
    /// of the other subscription, decides.
    private Mono<Outcome> bookSecond(Reading reading, Attribution.Owner.Known second) {
        return switch (second) {
            case Attribution.Owner.Row(var row) -> booked(row, reading);
            case Attribution.Owner.NewRow(var row) -> {
                Subscription abandoned =
                        row.knownAs(reading.report().id(), reading.now()).abandoned(reading.now());
                yield add(abandoned).then(Mono.defer(() -> booked(abandoned, reading)));
            }
        };
    }

    private Mono<Outcome> booked(Subscription row, Reading reading) {
        return book(row, reading).thenReturn(new Outcome.NotAttributed(Why.SECOND_LIVE_SUBSCRIPTION));
    }

    private Mono<Void> add(Subscription subscription) {
        return subscriptions
                .add(subscription)
                .filter(added -> added)
                .switchIfEmpty(Mono.error(() -> new StaleWrite("subscription")))
                .then();
    }

    private Mono<Void> book(Subscription subscription, Reading reading) {
        return Flux.fromIterable(reading.sales())
                .filterWhen(this::isNews)
                .concatMap(sale -> payments.book(paymentFor(sale, subscription, reading)))
                .then();
    }

    /// False for a reading that is older than the one that was written before it.
    private Mono<Boolean> isNews(Sale sale) {
        return payments.findBySale(sale.id())
                .map(known -> sale.state().mayFollow(known.sale().state()))
                .defaultIfEmpty(true);
    }

    private Payment paymentFor(Sale sale, Subscription subscription, Reading reading) {
        return new Payment(
                new PaymentId(identifiers.next()),
                subscription.customer(),
                subscription.id(),
                reading.plan().id(),
                sale,
                reading.now());
    }
}
