package app.tollgate.application.reconciliation;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Reconciliations.Claim;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.view.SweepCandidates;
import app.tollgate.application.port.view.SweepCandidates.Candidate;
import app.tollgate.application.port.view.SweepCandidates.Place;
import app.tollgate.application.port.view.SweepCandidates.Scope;
import app.tollgate.domain.reconciliation.Comparison;
import app.tollgate.domain.reconciliation.Projection;
import app.tollgate.domain.reconciliation.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads every candidate again from PayPal, two at once and not faster than the pace, and reports how each stood.
@UseCase
final class SubscriptionSweep {

    static final String SILENT = "paypal did not answer";

    /// Money and approvals come late: PayPal tries to collect for weeks, and a buyer may use an old link.
    private static final Duration LATE = Duration.ofDays(35);

    /// When a whole page could not be read, PayPal may be down, and asking for all others would only write that down.
    private static final int PAGE = 50;

    private static final int AT_ONCE = 2;

    private final SweepCandidates candidates;
    private final Subscriptions subscriptions;
    private final CandidateReading reading;
    private final SweepReport report;
    private final Pulse pulse;
    private final ReconciliationPolicy policy;

    SubscriptionSweep(
            SweepCandidates candidates,
            Subscriptions subscriptions,
            CandidateReading reading,
            SweepReport report,
            Pulse pulse,
            ReconciliationPolicy policy) {
        this.candidates = candidates;
        this.subscriptions = subscriptions;
        this.reading = reading;
        this.report = report;
        this.pulse = pulse;
        this.policy = policy;
    }

    enum Ending {
        COMPLETE,
        SILENCE,
        OVERTAKEN
    }

    Mono<Ending> sweep(Claim claim, Place from) {
        Instant begun = claim.run().startedAt();
        Scope scope = new Scope(begun, begun.minus(LATE));
        return page(claim, scope, from)
                .expand(turn -> turn instanceof Turn.On(var last) ? page(claim, scope, last) : Mono.empty())
                .ofType(Turn.Over.class)
                .map(Turn.Over::ending)
                .single();
    }

    /// What one page comes to: on to the next, or the end of it all.
    private sealed interface Turn {

        record On(Place last) implements Turn {}

        record Over(Ending ending) implements Turn {}
    }

    private record Judged(Candidate candidate, Verdict verdict, boolean written) {}

    private Mono<Turn> page(Claim claim, Scope scope, Place after) {
        return candidates
                .next(scope, after, PAGE)
                .collectList()
                .flatMap(page -> page.isEmpty() ? Mono.just(new Turn.Over(Ending.COMPLETE)) : judgeAll(claim, page));
    }

    private Mono<Turn> judgeAll(Claim claim, List<Candidate> page) {
        return Flux.fromIterable(page)
                .transform(this::paced)
                .flatMapSequential(this::judge, AT_ONCE, 1)
                .concatMap(judged -> written(claim, judged), 1)
                .takeUntil(judged -> !judged.written())
                .collectList()
                .flatMap(this::turn);
    }

    private Flux<Candidate> paced(Flux<Candidate> page) {
        return policy.pace().isZero() ? page : page.delayElements(policy.pace());
    }

    private Mono<Judged> written(Claim claim, Judged judged) {
        return report.write(claim, judged.candidate(), judged.verdict())
                .map(held -> new Judged(judged.candidate(), judged.verdict(), held));
    }

    private Mono<Turn> turn(List<Judged> page) {
        Judged last = page.getLast();
        if (!last.written()) {
            return Mono.just(new Turn.Over(Ending.OVERTAKEN));
        }
        Turn on = new Turn.On(last.candidate().place());
        return page.stream().allMatch(judged -> judged.verdict() instanceof Verdict.NotReached)
                ? pulse.beats().map(beats -> beats ? on : new Turn.Over(Ending.SILENCE))
                : Mono.just(on);
    }

    private Mono<Judged> judge(Candidate candidate) {
        return held(candidate)
                .flatMap(before -> judge(candidate, before))
                .map(verdict -> new Judged(candidate, verdict, false));
    }

    private Mono<Verdict> judge(Candidate candidate, Projection before) {
        return reading.read(candidate)
                .zipWhen(_ -> held(candidate), (read, after) -> Comparison.judge(before, read, after));
    }

    private Mono<Projection> held(Candidate candidate) {
        return subscriptions
                .find(candidate.id())
                .zipWith(candidates.chargesOf(candidate.id()).collectList(), Projection::new);
    }
}
