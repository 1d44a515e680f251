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

    static void of(BothSides scene) {
        isAFunctionOfTheRows(scene, scene.town().shopper().access());
        Instant now = scene.town().house().now();
        AccessFacts facts = factsOf(scene);
        momentsOf(scene, now).forEach(moment -> isWhatWasBought(scene, facts, moment));
    }

    /// Decided from the rows again, twice, it is what was answered, and what is explained is what was decided.
    static void isAFunctionOfTheRows(BothSides scene, AccessDecision answered) {
        Instant now = scene.town().house().now();
        AccessDecision decided = ServiceWiring.RULES.decide(factsOf(scene), now);
        AccessDecision again = ServiceWiring.RULES.decide(factsOf(scene), now);
        scene.expect(
                ServiceWiring.RULES.explain(factsOf(scene), now).decision().equals(decided),
                "explained is not what is decided");
        scene.expect(answered.equals(decided) && decided.equals(again), "access is not a function of the rows");
    }

    private static AccessFacts factsOf(BothSides scene) {
        return ServiceUnderTest.await(scene.town()
                .house()
                .its(AccessFactsView.class)
                .of(scene.town().shopper().customer().id()));
    }

    /// Now, and around each moment at which access may turn.
    private static List<Instant> momentsOf(BothSides scene, Instant now) {
        Stream<Instant> turns = scene.truth().subscriptions().stream()
                .flatMap(book -> Stream.concat(boughtUntil(scene, book).stream(), dueSince(scene, book).stream()))
                .flatMap(end ->
                        Stream.of(end.minus(A_MOMENT), end, end.plus(GRACE).minus(A_MOMENT), end.plus(GRACE)));
        return Stream.concat(Stream.of(now), turns.filter(now::isBefore)).toList();
    }

    private static void isWhatWasBought(BothSides scene, AccessFacts facts, Instant moment) {
        boolean bought = scene.truth().subscriptions().stream()
                .filter(book -> !scene.isUndone(book))
                .anyMatch(book -> givesAccess(scene, book, moment) || isAwaited(scene, book, moment));
        boolean given = ServiceWiring.RULES.decide(facts, moment).fullAccess();
        scene.expect(given == bought, "access at " + moment + " is " + given + ", bought is " + bought);
    }

    /// A successor that nobody could charge yet keeps access for the time of grace after the end of its predecessor.
    private static boolean isAwaited(BothSides scene, SubscriptionBook book, Instant moment) {
        return dueSince(scene, book)
                .filter(due -> book.status() == Status.ACTIVE
                        && boughtUntil(scene, book).isEmpty()
                        && !moment.isBefore(due)
                        && moment.isBefore(due.plus(GRACE)))
                .isPresent();
    }

    private static Optional<Instant> dueSince(BothSides scene, SubscriptionBook book) {
        return scene.rowOf(book)
                .filter(Subscription::hasTakenOver)
                .flatMap(Subscription::lastReport)
                .map(ProviderReport::startsAt);
    }

    private static boolean givesAccess(BothSides scene, SubscriptionBook book, Instant moment) {
        return boughtUntil(scene, book)
                .filter(end -> switch (book.status()) {
                    case ACTIVE -> moment.isBefore(end.plus(GRACE));
                    case CANCELLED -> moment.isBefore(end);
                    case APPROVAL_PENDING, APPROVED, SUSPENDED, EXPIRED -> false;
                })
                .isPresent();
    }

    private static Optional<Instant> boughtUntil(BothSides scene, SubscriptionBook book) {
        return book.status() == Status.APPROVAL_PENDING ? Optional.empty() : scene.boughtUntil(book);
    }
}
