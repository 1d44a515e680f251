package app.tollgate.adapter.persistence.access;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.application.port.store.AccessHistory;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.application.port.view.AccessHistoryView;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.access.OnCancel;
import app.tollgate.domain.access.OutagePolicy;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whatever happens to a customer: asked about any past moment, the history gives the decision that was given then.
@Tag("ACC-5")
class AccessHistorySearchTest {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private static final long SEED = Long.getLong("tollgate.seed", new Random().nextLong());
    private static final int STEPS = 60;

    /// Confirmations alone are recorded once a day.
    private static final Duration CONFIRMED_WITHIN = Duration.ofDays(1).minus(Duration.ofNanos(1000));

    private final AccessRules rules = new AccessRules(new AccessPolicy(
            new TierOrder(Stream.of("free", "basic", "pro").map(Tier::new).toList()),
            Duration.ofDays(3),
            Map.of("exports", new Limit.UpTo(1)),
            OnCancel.PERIOD_END,
            new OutagePolicy(OutagePolicy.USUAL.limit(), OutagePolicy.Afterwards.CLOSE)));
    private final MovableClock clock = (MovableClock) DATABASE.get(InstantSource.class);

    /// What was recorded of each customer, from each moment on at which something happened to anybody.
    private final Map<CustomerId, NavigableMap<Instant, AccessFacts>> seen =
            new TreeMap<>(Comparator.comparing(CustomerId::value));

    @RepeatedTest(3)
    void at_any_moment_history_gives_the_decision_that_was_given_then(RepetitionInfo run) {
        Random random = new Random(SEED + run.getCurrentRepetition());
        System.out.println("Histories at random: to see this run again, pass -Dtollgate.seed=" + SEED);
        clock.set(NOW);
        RandomHistory history = new RandomHistory(DATABASE, clock, random);

        history.customers().forEach(this::look);
        for (int step = 0; step < STEPS; step++) {
            history.goOn();
            history.customers().forEach(this::look);
        }

        askAgain(random, Instant.MIN);
        Instant forgotten = between(NOW, clock.instant(), random);
        while (DATABASE.get(AccessHistory.class).forget(forgotten, 5).block(SOON) > 0) {
            askAgain(random, forgotten);
        }
    }

    private void askAgain(Random random, Instant since) {
        seen.forEach((customer, known) -> known.keySet().stream()
                .flatMap(moment -> Stream.of(moment, between(moment, known, random), moment.minusNanos(1000)))
                .filter(at -> !at.isBefore(since))
                .forEach(at -> askAgain(customer, at)));
    }

    private void look(CustomerId customer) {
        AccessFacts now = DATABASE.get(AccessFactsView.class).of(customer).block(SOON);
        seen.computeIfAbsent(customer, _ -> new TreeMap<>()).put(clock.instant(), now);
    }

    private void askAgain(CustomerId customer, Instant at) {
        var then = seen.get(customer).floorEntry(at);
        AccessDecision given = rules.decide(then == null ? AccessFacts.none() : then.getValue(), at);

        AccessFacts recorded =
                DATABASE.get(AccessHistoryView.class).of(customer, at).block(SOON);

        AccessDecision again = rules.decide(recorded, at);
        String place = "seed %s: %s at %s, with %s".formatted(SEED, customer, at, recorded);
        assertThat(asOf(again, given.asOf())).as(place).isEqualTo(given);
        assertThat(Duration.between(again.asOf(), given.asOf())).as(place).isBetween(Duration.ZERO, CONFIRMED_WITHIN);
    }

    private static AccessDecision asOf(AccessDecision decision, Instant moment) {
        return new AccessDecision(
                decision.fullAccess(),
                decision.status(),
                decision.tier(),
                decision.limits(),
                decision.plan(),
                decision.expiresAt(),
                decision.reason(),
                moment,
                decision.source());
    }

    /// Somewhere before the next change, or long after the last.
    private static Instant between(Instant moment, NavigableMap<Instant, AccessFacts> known, Random random) {
        Instant next = known.higherKey(moment);
        return between(moment, next == null ? moment.plus(Duration.ofDays(90)) : next, random);
    }

    private static Instant between(Instant moment, Instant next, Random random) {
        long micros = Duration.between(moment, next).toNanos() / 1000;
        return moment.plusNanos(random.nextLong(micros) * 1000);
    }
}
