package app.tollgate.bootstrap.jobs;

import app.tollgate.application.access.ForgetAccessHistory;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Every hour lets go of what decided on access longer ago than anybody asks about. A run is bounded, so that the first
/// one on a full
/// database takes no longer than any other; what it leaves is for the next.
@Component
final class OldAccessHistory extends Job {

    static final String JOB = "access_history";
    static final int BATCH = 500;
    static final int BATCHES_MAX = 20;

    private static final Logger LOG = LoggerFactory.getLogger(OldAccessHistory.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration RUN_MAX = Duration.ofMinutes(5);

    private final ForgetAccessHistory forgetAccessHistory;
    private final Rounds rounds;
    private final Duration every;

    @Autowired
    OldAccessHistory(ForgetAccessHistory forgetAccessHistory, JobMeters meters) {
        this(forgetAccessHistory, meters, EVERY);
    }

    OldAccessHistory(ForgetAccessHistory forgetAccessHistory, JobMeters meters, Duration every) {
        this.forgetAccessHistory = forgetAccessHistory;
        this.rounds =
                new Rounds(JOB, meters, LOG, "Old history of access could not be let go; another attempt follows");
        this.every = every;
    }

    @Override
    protected Disposable begin() {
        return Flux.interval(every)
                .onBackpressureDrop()
                .concatMap(_ -> run(), 1)
                .subscribe();
    }

    private Mono<Integer> run() {
        return batches()
                .reduce(Integer::sum)
                .timeout(RUN_MAX)
                .doOnNext(this::tell)
                .onErrorResume(Exception.class, rounds::goOn);
    }

    private Flux<Integer> batches() {
        return Mono.defer(() -> forgetAccessHistory.forget(BATCH))
                .repeat(BATCHES_MAX - 1L)
                .takeUntil(forgotten -> forgotten < BATCH);
    }

    private void tell(int forgotten) {
        rounds.succeeded();
        if (forgotten > 0) {
            LOG.info("{} old states of the history of access were let go", forgotten);
        }
    }
}
