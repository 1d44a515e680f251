package app.tollgate.application.reconciliation;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.EventGateway;
import app.tollgate.application.port.gateway.EventGateway.ListedEvent;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.store.Reconciliations;
import app.tollgate.application.port.store.Reconciliations.Claim;
import app.tollgate.domain.reconciliation.EventSearch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Puts every event that PayPal remembers and our inbox does not know into it, as if it had been delivered: so a
/// subscription is found that began with a PayPal button and whose events were all lost.
///
/// They come from PayPal over a call that we made ourselves, so no signature is needed; and what an event says is a
/// hint like any other.
@UseCase
final class MissedEvents {

    /// PayPal keeps events no longer.
    private static final Duration RETENTION = Duration.ofDays(30);

    /// PayPal may list an event later than its time says.
    private static final Duration OVERLAP = Duration.ofDays(1);

    private static final Duration WINDOW = Duration.ofDays(1);

    private final EventGateway gateway;
    private final EventRecovery recovery;
    private final Reconciliations reconciliations;
    private final SweepReport report;
    private final InstantSource clock;

    MissedEvents(
            EventGateway gateway,
            EventRecovery recovery,
            Reconciliations reconciliations,
            SweepReport report,
            InstantSource clock) {
        this.gateway = gateway;
        this.recovery = recovery;
        this.reconciliations = reconciliations;
        this.report = report;
        this.clock = clock;
    }

    /// Empty when somebody else has taken the run.
    Mono<EventSearch> fetch(Claim claim) {
        return Mono.fromSupplier(clock::instant).flatMap(until -> fetch(claim, until));
    }

    private record Window(Instant from, Instant until) {}

    /// What one page comes to.
    private sealed interface Page {

        record TakenIn(long recovered) implements Page {}

        record NotListed(String why) implements Page {}

        record Overtaken() implements Page {}
    }

    private Mono<Instant> from(Instant now) {
        Instant earliest = now.minus(RETENTION);
        return reconciliations
                .eventsKnownUntil()
                .map(known -> known.minus(OVERLAP))
                .filter(earliest::isBefore)
                .defaultIfEmpty(earliest);
    }

    private Mono<EventSearch> fetch(Claim claim, Instant until) {
        return from(until)
                .flatMapMany(from -> pages(claim, from, until))
                .collectList()
                .flatMap(pages -> Mono.justOrEmpty(result(pages, until)));
    }

    private Flux<Page> pages(Claim claim, Instant from, Instant until) {
        return Flux.fromStream(() -> windows(from, until))
                .concatMap(window -> pages(claim, window), 0)
                .takeUntil(page -> !(page instanceof Page.TakenIn));
    }

    private Flux<Page> pages(Claim claim, Window window) {
        return gateway.events(window.from(), window.until()).concatMap(answer -> takeIn(claim, answer), 0);
    }

    private static Optional<EventSearch> result(List<Page> pages, Instant until) {
        long recovered = pages.stream().mapToLong(MissedEvents::recoveredBy).sum();
        return switch (pages.isEmpty() ? new Page.TakenIn(0) : pages.getLast()) {
            case Page.TakenIn _ -> Optional.of(new EventSearch.Complete(recovered, until));
            case Page.NotListed(var why) -> Optional.of(new EventSearch.Incomplete(recovered, why));
            case Page.Overtaken() -> Optional.empty();
        };
    }

    private static long recoveredBy(Page page) {
        return switch (page) {
            case Page.TakenIn(var recovered) -> recovered;
            case Page.NotListed _, Page.Overtaken() -> 0;
        };
    }

    private static Stream<Window> windows(Instant from, Instant until) {
        return Stream.iterate(from, start -> start.isBefore(until), start -> start.plus(WINDOW))
                .map(start -> new Window(start, earlier(start.plus(WINDOW), until)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Mono<Page> takeIn(Claim claim, GatewayAnswer<List<ListedEvent>> answer) {
        return switch (answer) {
            case GatewayAnswer.Done<List<ListedEvent>>(var events) -> takeIn(claim, events);
            case GatewayAnswer.Refused<List<ListedEvent>>(var issue, var _) -> Mono.just(new Page.NotListed(issue));
            case GatewayAnswer.Unavailable<List<ListedEvent>> _, GatewayAnswer.Unknown<List<ListedEvent>> _ ->
                Mono.just(new Page.NotListed(SubscriptionSweep.SILENT));
        };
    }

    private Mono<Page> takeIn(Claim claim, List<ListedEvent> events) {
        return recovery.takeIn(events).flatMap(recovered -> counted(claim, recovered));
    }

    private Mono<Page> counted(Claim claim, long recovered) {
        return report.recovered(claim, recovered)
                .map(held -> held ? new Page.TakenIn(recovered) : new Page.Overtaken());
    }
}
