package app.tollgate.convergence;

import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.simulator.control.Truth.SubscriptionBook;
import app.tollgate.simulator.subscription.Subscription.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The same rows give the same access, and it is what the customer has paid for.
final class AccessChecks {

    private static final Duration GRACE = ServiceWiring.RULES.policy().grace();
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private AccessChecks() {}

    static void of(BothSides sides) {
        isAFunctionOfTheRows(sides, sides.world().commands().access());
        Instant now = sides.world().service().now();
        AccessFacts facts = factsOf(sides);
        momentsOf(sides, now).forEach(moment -> isWhatWasBought(sides, facts, moment));
    }

    /// Decided from the rows again, twice, it is what was answered, and what is explained is what was decided.
    static void isAFunctionOfTheRows(BothSides sides, AccessDecision answered) {
        Instant now = sides.world().service().now();
        AccessDecision decided = ServiceWiring.RULES.decide(factsOf(sides), now);
        AccessDecision again = ServiceWiring.RULES.decide(factsOf(sides), now);
        sides.expect(
                ServiceWiring.RULES.explain(factsOf(sides), now).decision().equals(decided),
                "explained is not what is decided");
        sides.expect(answered.equals(decided) && decided.equals(again), "access is not a function of the rows");
    }

    private static AccessFacts factsOf(BothSides sides) {
        return ServiceUnderTest.await(sides.world()
                .service()
                .its(AccessFactsView.class)
                .of(sides.world().commands().customer().id()));
    }

    /// Now, and around each moment at which access may turn.
    private static List<Instant> momentsOf(BothSides sides, Instant now) {
        Stream<Instant> turns = sides.truth().subscriptions().stream()
                .flatMap(book -> Stream.concat(boughtUntil(sides, book).stream(), dueSince(sides, book).stream()))
                .flatMap(end ->
                        Stream.of(end.minus(A_MOMENT), end, end.plus(GRACE).minus(A_MOMENT), end.plus(GRACE)));
        return Stream.concat(Stream.of(now), turns.filter(now::isBefore)).toList();
    }

    private static void isWhatWasBought(BothSides sides, AccessFacts facts, Instant moment) {
        boolean bought = sides.truth().subscriptions().stream()
                .filter(book -> !sides.isUndone(book))
                .anyMatch(book -> givesAccess(sides, book, moment) || isAwaited(sides, book, moment));
        boolean given = ServiceWiring.RULES.decide(facts, moment).fullAccess();
        sides.expect(given == bought, "access at " + moment + " is " + given + ", bought is " + bought);
    }

    /// A successor that nobody could charge yet keeps access for the time of grace after the end of its predecessor.
    private static boolean isAwaited(BothSides sides, SubscriptionBook book, Instant moment) {
        return dueSince(sides, book)
                .filter(due -> book.status() == Status.ACTIVE
                        && boughtUntil(sides, book).isEmpty()
                        && !moment.isBefore(due)
                        && moment.isBefore(due.plus(GRACE)))
                .isPresent();
    }

    private static Optional<Instant> dueSince(BothSides sides, SubscriptionBook book) {
        return sides.rowOf(book)
                .filter(Subscription::hasTakenOver)
                .flatMap(Subscription::lastReport)
                .map(ProviderReport::startsAt);
    }

    private static boolean givesAccess(BothSides sides, SubscriptionBook book, Instant moment) {
        return boughtUntil(sides, book)
                .filter(end -> switch (book.status()) {
                    case ACTIVE -> moment.isBefore(end.plus(GRACE));
                    case CANCELLED -> moment.isBefore(end);
                    case APPROVAL_PENDING, APPROVED, SUSPENDED, EXPIRED -> false;
                })
                .isPresent();
    }

    private static Optional<Instant> boughtUntil(BothSides sides, SubscriptionBook book) {
        return book.status() == Status.APPROVAL_PENDING ? Optional.empty() : sides.boughtUntil(book);
    }
}
