package app.tollgate.bootstrap.jobs;

import java.time.Duration;
import org.slf4j.Logger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What becomes of a job's rounds: operators see when one last went well and how many failed (OPS-1), a failure is said
/// and never the end. Of the turns a job takes from here, some are sat out after failures in a row.
final class Rounds {

    private final String job;
    private final String failureMessage;
    private final JobMeters meters;
    private final Logger log;
    private final Setback setback = new Setback();

    /// `failureMessage` is said with each failure, and tells what could not be done and what follows.
    Rounds(String job, JobMeters meters, Logger log, String failureMessage) {
        this.job = job;
        this.failureMessage = failureMessage;
        this.meters = meters;
        this.log = log;
    }

    /// The turns that are to be taken.
    Flux<Long> turns(Duration first, Duration every) {
        return Flux.interval(first, every).filter(_ -> setback.takesTurn());
    }

    void succeeded() {
        recovered();
        meters.succeeded(job);
    }

    /// The round came to its end, whether or not that is a success of the job.
    void recovered() {
        setback.succeeded();
    }

    void failed() {
        setback.failed();
        meters.failed(job);
    }

    <T> Mono<T> goOn(Exception failure) {
        return Mono.fromRunnable(() -> {
            failed();
            log.warn(failureMessage, failure);
        });
    }
}
