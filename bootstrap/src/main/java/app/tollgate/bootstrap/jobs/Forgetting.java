package app.tollgate.bootstrap.jobs;

import java.time.Duration;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Every hour lets go of what is kept for a time and is older than that, batch by batch. A run is bounded, so that the
/// first one on a full database takes no longer than any other; what it leaves is for the next. An hour is rest enough
/// after a failure too, so no turn is sat out.
final class Forgetting extends Job {

    static final Duration EVERY = Duration.ofHours(1);
    static final int BATCH = 500;
    static final int BATCHES_MAX = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration RUN_MAX = Duration.ofMinutes(5);

    private final IntFunction<Mono<Integer>> forget;
    private final Words words;
    private final Duration every;
    private final Rounds rounds;

    /// What the log says: `done` has a place for how many went, `failed` tells what could not be done and what follows.
    record Words(String done, String failed) {}

    /// `forget` lets go of as many as it is told, and answers how many those were; fewer when there are no more.
    Forgetting(String job, IntFunction<Mono<Integer>> forget, Words words, JobMeters meters, Duration every) {
        this.forget = forget;
        this.words = words;
        this.every = every;
        this.rounds = new Rounds(job, meters, LOG, words.failed());
    }

    @Override
    protected Disposable begin() {
        return Flux.interval(every)
                .onBackpressureDrop()
                .concatMap(_ -> run(), 1)
                .subscribe();
    }

    /// Empty after a failure, which is counted and said.
    Mono<Integer> run() {
        return batches()
                .reduce(Integer::sum)
                .timeout(RUN_MAX)
                .doOnNext(this::tell)
                .onErrorResume(Exception.class, rounds::goOn);
    }

    private Flux<Integer> batches() {
        return Mono.defer(() -> forget.apply(BATCH)).repeat(BATCHES_MAX - 1L).takeUntil(forgotten -> forgotten < BATCH);
    }

    private void tell(int forgotten) {
        rounds.succeeded();
        if (forgotten > 0) {
            LOG.info(words.done(), forgotten);
        }
    }
}
