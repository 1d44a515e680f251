package app.tollgate.application.reconciliation;

import static app.tollgate.application.reconciliation.SweepHouse.endOf;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.application.port.store.StoreUnavailable;
import app.tollgate.application.subscription.AnyReading;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.ReconciliationRun.State;
import app.tollgate.domain.reconciliation.Tally;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/// Runs whose instance died, lost the database, or was too slow.
@Tag("SYN-1")
class TakenOverRunTest {

    private static final int ALL = 10;
    private static final Duration LEASE_AND_MORE = SweepReport.LEASE.plusSeconds(1);

    private final SweepHouse sweep = new SweepHouse();
    private final AnyReading asking = this::ask;
    private final List<ProviderSubscriptionId> asked = new ArrayList<>();

    @BeforeEach
    void some_subscriptions() {
        for (int number = 0; number < ALL; number++) {
            sweep.house.subscriptions.with(aSubscription()
                    .to(sweep.house.monthly)
                    .knownAs("I-NUMBER" + number)
                    .build());
        }
    }

    @Test
    void a_run_that_lost_the_database_goes_on_where_it_was_after_the_lease() {
        AnyReading lost = id -> asked.size() < 6 ? ask(id) : Mono.error(new StoreUnavailable(new Exception()));
        assertThatThrownBy(() -> sweep.sweeping(lost).whenDue().block(SOON)).isInstanceOf(StoreUnavailable.class);

        assertThat(sweep.sweeping(asking).carryOn().block(SOON)).isEqualTo(new RunReconciliation.Outcome.NothingToDo());
        sweep.house.clock.advance(LEASE_AND_MORE);
        ReconciliationRun run = endOf(sweep.sweeping(asking).carryOn().block(SOON));

        assertThat(run.startedAt()).isEqualTo(NOW);
        assertThat(run.tally()).isEqualTo(new Tally(0, 0, ALL, 0));
        assertThat(asked).hasSizeBetween(ALL, ALL + 2);
        assertThat(sweep.details(run.id())).hasSize(ALL);
    }

    @Test
    void a_run_that_was_cancelled_half_way_is_left_to_the_next() {
        AnyReading slow = id -> asked.size() < 4 ? ask(id) : Mono.never();

        assertThat(sweep.sweeping(slow)
                        .whenDue()
                        .timeout(Duration.ofMillis(200), Mono.empty())
                        .blockOptional(SOON))
                .isEmpty();
        sweep.house.clock.advance(LEASE_AND_MORE);

        assertThat(endOf(sweep.sweeping(asking).carryOn().block(SOON)).tally()).isEqualTo(new Tally(0, 0, ALL, 0));
    }

    @Test
    void who_was_too_slow_writes_nothing_more() {
        AnyReading overtaken = id -> asked.size() == 3 ? takenOverMeanwhile(id) : ask(id);

        var outcome = sweep.sweeping(overtaken).whenDue().block(SOON);

        assertThat(outcome).isEqualTo(new RunReconciliation.Outcome.Overtaken());
        ReconciliationRun run =
                sweep.reconciliations.newestDone().blockOptional(SOON).orElseThrow();
        assertThat(run.tally()).isEqualTo(new Tally(0, 0, ALL, 0));
        assertThat(run.state()).isInstanceOf(State.Done.class);
        assertThat(sweep.details(run.id())).hasSize(ALL);
    }

    private Mono<RefreshSubscription.Outcome> takenOverMeanwhile(ProviderSubscriptionId id) {
        asked.add(id);
        sweep.house.clock.advance(LEASE_AND_MORE);
        return sweep.sweeping(sweep.house.refresh())
                .carryOn()
                .then(sweep.house.refresh().refresh(id));
    }

    private synchronized Mono<RefreshSubscription.Outcome> ask(ProviderSubscriptionId id) {
        asked.add(id);
        return sweep.house.refresh().refresh(id);
    }
}
