package app.tollgate.bootstrap.jobs;

import app.tollgate.application.reconciliation.RunReconciliation;
import app.tollgate.application.reconciliation.RunReconciliation.Outcome;
import app.tollgate.application.reconciliation.ShowReconciliation;
import app.tollgate.domain.reconciliation.EventSearch;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.ReconciliationRun.State;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Carries out runs: those admins ask for within seconds, and from some minutes after the start on those that are due.
///
/// Whether one is due is decided in the database, so that instances and restarts double nothing. A run that is cut off
/// by a stop goes on where it was, here or on another instance, when its lease is over.
@Component
final class ReconciliationJob extends Job {

    static final String JOB = "reconciliation";

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationJob.class);

    /// A start is busy enough, and instances that start together do not ask together.
    private static final Duration FIRST_MIN = Duration.ofMinutes(2);

    private static final Duration FIRST_MAX = Duration.ofMinutes(5);

    private final RunReconciliation runReconciliation;
    private final ShowReconciliation showReconciliation;
    private final JobMeters jobMeters;
    private final ReconciliationMeters meters;
    private final Pauses pauses;
    private final Rounds rounds;

    /// How long after the start runs may be due, and how often it looks for those asked for, and for those due.
    record Pauses(Duration first, Duration asked, Duration due) {

        static Pauses jittered() {
            long first = ThreadLocalRandom.current().nextLong(FIRST_MIN.toMillis(), FIRST_MAX.toMillis());
            return new Pauses(Duration.ofMillis(first), Duration.ofSeconds(2), Duration.ofMinutes(1));
        }
    }

    @Autowired
    ReconciliationJob(
            RunReconciliation runReconciliation,
            ShowReconciliation showReconciliation,
            JobMeters jobMeters,
            ReconciliationMeters meters) {
        this(runReconciliation, showReconciliation, jobMeters, meters, Pauses.jittered());
    }

    ReconciliationJob(
            RunReconciliation runReconciliation,
            ShowReconciliation showReconciliation,
            JobMeters jobMeters,
            ReconciliationMeters meters,
            Pauses pauses) {
        this.runReconciliation = runReconciliation;
        this.showReconciliation = showReconciliation;
        this.jobMeters = jobMeters;
        this.meters = meters;
        this.pauses = pauses;
        this.rounds = new Rounds(JOB, jobMeters, LOG, "The reconciliation failed; it goes on when its lease is over");
    }

    @Override
    protected Disposable begin() {
        Flux<Mono<Outcome>> asked =
                rounds.turns(Duration.ZERO, pauses.asked()).map(_ -> Mono.defer(runReconciliation::carryOn));
        Flux<Mono<Outcome>> due =
                Flux.interval(pauses.first(), pauses.due()).map(_ -> Mono.defer(runReconciliation::whenDue));
        return Flux.merge(asked.onBackpressureDrop(), due.onBackpressureLatest())
                .concatMap(this::round, 1)
                .subscribe();
    }

    private Mono<ReconciliationRun> round(Mono<Outcome> run) {
        return run.doOnNext(this::tell)
                .then(Mono.defer(showReconciliation::newestDone))
                .doOnNext(this::show)
                .doOnSuccess(_ -> rounds.recovered())
                .onErrorResume(Exception.class, rounds::goOn);
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.NothingToDo() -> {}
            case Outcome.Overtaken() -> LOG.warn("The reconciliation was taken over by another instance");
            case Outcome.Ended(var run) -> tell(run);
        }
    }

    private void tell(ReconciliationRun run) {
        meters.ended(run);
        LOG.info(
                "Reconciliation with PayPal: {} matched, {} healed, {} need a person, {} not reached, {} events"
                        + " recovered",
                run.tally().matched(),
                run.tally().healed(),
                run.tally().needsPerson(),
                run.tally().notReached(),
                run.events().recovered());
        if (run.state() instanceof State.Interrupted(var _, var why)) {
            jobMeters.failed(JOB);
            LOG.warn("The reconciliation was interrupted: {}", why);
        }
        if (run.events() instanceof EventSearch.Incomplete(var _, var why)) {
            LOG.warn("PayPal's list of events could not be read to its end: {}", why);
        }
    }

    private void show(ReconciliationRun newest) {
        meters.show(newest.tally());
        if (newest.state() instanceof State.Done(var at)) {
            jobMeters.succeeded(JOB, at);
        }
    }
}
