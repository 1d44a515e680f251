package app.tollgate.application.subscription;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.subscription.RefreshSubscription.Outcome;
import app.tollgate.application.subscription.RefreshSubscription.Why;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.BilledPlans;
import app.tollgate.domain.subscription.Observation;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/// Writes one reading of PayPal into our projection and our books, in one unit of work.
@UseCase
final class ReportRecorder {

    private final UnitOfWork unitOfWork;
    private final Subscriptions subscriptions;
    private final Plans plans;
    private final Attribution attribution;
    private final Aftermath aftermath;
    private final Booking booking;

    ReportRecorder(
            UnitOfWork unitOfWork,
            Subscriptions subscriptions,
            Plans plans,
            Attribution attribution,
            Aftermath aftermath,
            Booking booking) {
        this.unitOfWork = unitOfWork;
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.attribution = attribution;
        this.aftermath = aftermath;
        this.booking = booking;
    }

    /// What PayPal reported, read completely before anything is written: its charges were asked for at `askedAt`, and
    /// known at `now`.
    record Reading(ProviderSubscription report, List<Sale> sales, Plan plan, Instant askedAt, Instant now) {

        /// Whether something was charged that was not given back in full.
        boolean holdsMoney() {
            return sales.stream().anyMatch(sale -> sale.state().holdsMoney());
        }
    }

    Mono<Outcome> record(Reading reading) {
        return unitOfWork.atomically(() -> attribution.of(reading).flatMap(owner -> record(reading, owner)));
    }

    private Mono<Outcome> record(Reading reading, Attribution.Owner owner) {
        return switch (owner) {
            case Attribution.Owner.Row(var row) -> record(reading, row, subscriptions::save);
            case Attribution.Owner.NewRow(var row) -> record(reading, row, this::add);
            case Attribution.Owner.InsteadOf(var pending, var instead) ->
                subscriptions.save(pending.abandoned(reading.now())).then(Mono.defer(() -> record(reading, instead)));
            case Attribution.Owner.Second(var second) -> keepSecond(reading, second);
            case Attribution.Owner.NobodyYet() -> Mono.just(new Outcome.NothingToFollow());
            case Attribution.Owner.Nobody(var why) -> Mono.just(new Outcome.NotAttributed(why));
        };
    }

    private Mono<Outcome> record(Reading reading, Subscription row, Function<Subscription, Mono<Void>> store) {
        return billedPlans(reading, row)
                .map(billed -> row.observe(reading.report(), reading.sales(), billed, reading.now()))
                .flatMap(observation -> keep(reading, observation, store));
    }

    /// The plan PayPal reports may be one that the row comes to only with its next charge (SUB-6).
    private Mono<BilledPlans> billedPlans(Reading reading, Subscription row) {
        return row.plan().equals(reading.plan().id())
                ? Mono.just(BilledPlans.only(reading.plan()))
                : plans.find(row.plan()).map(present -> new BilledPlans(present, reading.plan()));
    }

    private Mono<Outcome> keep(Reading reading, Observation observation, Function<Subscription, Mono<Void>> store) {
        Subscription observed = observation.subscription();
        return store.apply(observed)
                .then(Mono.defer(() -> booking.book(observed, reading)))
                .then(Mono.defer(() -> aftermath.of(observed, reading)))
                .thenReturn(
                        switch (observation) {
                            case Observation.Applied _ -> new Outcome.Refreshed(observed);
                            case Observation.Contradicts _ -> new Outcome.NotAttributed(Why.LIFE_AFTER_END);
                        });
    }

    /// Money is never left out of the books, whatever it was paid for. The second one is undone, unless the first turns
    /// out to have ended (SUB-9).
    private Mono<Outcome> keepSecond(Reading reading, Attribution.Owner.Known second) {
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
        return booking.book(row, reading)
                .then(Mono.defer(() -> aftermath.ofSecond(row, reading.now())))
                .thenReturn(new Outcome.NotAttributed(Why.SECOND_LIVE_SUBSCRIPTION));
    }

    private Mono<Void> add(Subscription subscription) {
        return subscriptions
                .add(subscription)
                .filter(added -> added)
                .switchIfEmpty(Mono.error(() -> new StaleWrite("subscription")))
                .then();
    }
}
