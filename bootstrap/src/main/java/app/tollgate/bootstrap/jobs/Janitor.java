package app.tollgate.bootstrap.jobs;

import app.tollgate.application.command.ResolveCommands;
import app.tollgate.application.command.ResolveCommands.Notice;
import app.tollgate.application.command.ResolveCommands.Report;
import app.tollgate.application.subscription.GiveUpApprovals;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Sees commands through whose outcome is not known, and gives up approvals nobody used (SYN-2, SUB-9).
///
/// Everything it does may be interrupted at any point and is gone on with by the next one, so it just stops.
@Component
final class Janitor extends Job {

    static final String JOB = "janitor";

    private static final Logger LOG = LoggerFactory.getLogger(Janitor.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int BATCH = 16;

    /// Far above what a round can take while each part of it keeps to its own limit.
    private static final Duration ROUND_MAX = Duration.ofMinutes(5);

    private final ResolveCommands resolveCommands;
    private final GiveUpApprovals giveUpApprovals;
    private final CommandBell bell;
    private final JobMeters meters;
    private final Rounds rounds;

    Janitor(ResolveCommands resolveCommands, GiveUpApprovals giveUpApprovals, CommandBell bell, JobMeters meters) {
        this.resolveCommands = resolveCommands;
        this.giveUpApprovals = giveUpApprovals;
        this.bell = bell;
        this.meters = meters;
        this.rounds = new Rounds(JOB, meters, LOG, "Open commands could not be resolved; they wait for the next turn");
    }

    @Override
    protected Disposable begin() {
        return Flux.merge(rounds.turns(EVERY, EVERY).onBackpressureLatest(), bell.rings())
                .onBackpressureLatest()
                .concatMap(_ -> round(), 1)
                .subscribe();
    }

    private Mono<Integer> round() {
        return seeThrough()
                .timeout(ROUND_MAX)
                .doOnNext(_ -> rounds.succeeded())
                .onErrorResume(Exception.class, rounds::goOn);
    }

    private Mono<Integer> seeThrough() {
        return resolveCommands
                .resolve(BATCH)
                .doOnNext(this::tell)
                .then(Mono.defer(() -> giveUpApprovals.giveUp(BATCH)));
    }

    /// What needs a person is said to one; the command itself stays in the database.
    private void tell(Report report) {
        meters.resolved(report);
        report.notices().forEach(Janitor::tell);
    }

    private static void tell(Notice notice) {
        LOG.warn("Subscription {}: {}", notice.subscription().value(), notice.what());
    }
}
