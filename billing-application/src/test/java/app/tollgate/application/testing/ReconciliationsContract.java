package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.Reconciliations;
import app.tollgate.application.port.store.Reconciliations.Claim;
import app.tollgate.application.port.store.Reconciliations.Stage;
import app.tollgate.application.port.store.Reconciliations.Step;
import app.tollgate.application.port.view.SweepCandidates.Place;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.reconciliation.EventSearch;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.ReconciliationRun.Cause;
import app.tollgate.domain.reconciliation.ReconciliationRun.State;
import app.tollgate.domain.reconciliation.RunId;
import app.tollgate.domain.reconciliation.Tally;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of reconciliation runs promises: one run at once, carried out by one.
@Tag("SYN-1")
public interface ReconciliationsContract {

    Duration LEASE = Duration.ofMinutes(5);

    Reconciliations reconciliations();

    CustomerId aKnownCustomer();

    @Test
    default void keeps_a_run_that_waits() {
        ReconciliationRun scheduled = run(1, NOW);

        assertThat(added(scheduled)).isTrue();

        assertThat(reconciliations().find(scheduled.id()).block(SOON)).isEqualTo(scheduled);
        assertThat(reconciliations().running().block(SOON)).isEqualTo(scheduled);
    }

    @Test
    default void keeps_who_asked_for_it() {
        ReconciliationRun asked = ReconciliationRun.begun(id(1), new Cause.Admin(aKnownCustomer()), NOW);

        assertThat(added(asked)).isTrue();

        assertThat(reconciliations().find(asked.id()).block(SOON)).isEqualTo(asked);
    }

    @Test
    default void refuses_a_second_run_while_one_is_running() {
        assertThat(added(run(1, NOW))).isTrue();

        assertThat(added(run(2, NOW))).isFalse();

        assertThat(reconciliations().find(id(2)).block(SOON)).isNull();
    }

    @Test
    default void takes_another_run_after_the_end_of_one() {
        assertThat(added(run(1, NOW))).isTrue();
        ended(taken(NOW), new State.Done(NOW));

        assertThat(added(run(2, NOW))).isTrue();
    }

    @Test
    default void gives_a_waiting_run_to_one_holder_until_the_lease_is_over() {
        assertThat(added(run(1, NOW))).isTrue();

        Claim first = taken(NOW);

        assertThat(first.stage()).isEqualTo(new Stage.Subscriptions(new Place.Start()));
        assertThat(take(NOW.plus(LEASE).minusMillis(1))).isNull();
        assertThat(take(NOW.plus(LEASE))).isNotNull();
    }

    @Test
    default void gives_a_run_that_was_left_behind_with_its_place_and_its_counts() {
        assertThat(added(run(1, NOW))).isTrue();
        Place place = new Place.Behind(Optional.of(ago(3)), new SubscriptionId(new UUID(7, 7)));
        Place never = new Place.Behind(Optional.empty(), new SubscriptionId(new UUID(7, 7)));
        Claim dead = taken(NOW);
        assertThat(advanced(dead, new Step(new Stage.Subscriptions(never), new Tally(1, 2, 3, 4), 0)))
                .isTrue();
        assertThat(taken(NOW.plus(LEASE)).stage()).isEqualTo(new Stage.Subscriptions(never));
        Claim second = taken(NOW.plus(LEASE.multipliedBy(2)));
        assertThat(advanced(second, new Step(new Stage.Subscriptions(place), new Tally(1, 0, 0, 0), 0)))
                .isTrue();

        Claim third = taken(NOW.plus(LEASE.multipliedBy(3)));

        assertThat(third.stage()).isEqualTo(new Stage.Subscriptions(place));
        assertThat(third.run().tally()).isEqualTo(new Tally(2, 2, 3, 4));
    }

    @Test
    default void listens_no_more_to_a_holder_that_lost_the_run() {
        assertThat(added(run(1, NOW))).isTrue();
        Claim slow = taken(NOW);
        Claim other = taken(NOW.plus(LEASE));

        assertThat(advanced(slow, new Step(new Stage.Events(), new Tally(9, 9, 9, 9), 9)))
                .isFalse();
        assertThat(reconciliations()
                        .end(slow, new State.Done(NOW), new EventSearch.NotYet(0))
                        .block(SOON))
                .isFalse();

        ReconciliationRun kept = reconciliations().find(other.run().id()).block(SOON);
        assertThat(kept).isEqualTo(run(1, NOW));
    }

    @Test
    default void renews_the_lease_with_every_step() {
        assertThat(added(run(1, NOW))).isTrue();
        Claim claim = taken(NOW);

        assertThat(reconciliations()
                        .advance(claim, new Step(new Stage.Events(), Tally.NOTHING, 2), NOW.plus(LEASE.multipliedBy(9)))
                        .block(SOON))
                .isTrue();

        assertThat(take(NOW.plus(LEASE.multipliedBy(8)))).isNull();
        assertThat(taken(NOW.plus(LEASE.multipliedBy(9))).stage()).isEqualTo(new Stage.Events());
    }

    @Test
    default void listens_no_more_after_the_end() {
        assertThat(added(run(1, NOW))).isTrue();
        Claim claim = taken(NOW);
        ended(claim, new State.Done(NOW));

        assertThat(advanced(claim, new Step(new Stage.Events(), Tally.NOTHING, 1)))
                .isFalse();
        assertThat(take(NOW.plus(LEASE))).isNull();
    }

    default Boolean advanced(Claim claim, Step step) {
        return reconciliations().advance(claim, step, NOW.plus(LEASE)).block(SOON);
    }

    default Boolean added(ReconciliationRun run) {
        return reconciliations().add(run).block(SOON);
    }

    /// Null when it cannot be had.
    default Claim take(Instant now) {
        return reconciliations().take(UUID.randomUUID(), now, now.plus(LEASE)).block(SOON);
    }

    @CanIgnoreReturnValue
    default Claim taken(Instant now) {
        Claim claim = take(now);
        assertThat(claim).isNotNull();
        return claim;
    }

    default void ended(Claim claim, State state) {
        assertThat(reconciliations()
                        .end(claim, state, new EventSearch.Complete(0, NOW))
                        .block(SOON))
                .isTrue();
    }

    static RunId id(long number) {
        return new RunId(SequentialIdentifiers.numbered(number));
    }

    static ReconciliationRun run(long number, Instant at) {
        return ReconciliationRun.begun(id(number), new Cause.Schedule(), at);
    }

    static Instant ago(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }
}
