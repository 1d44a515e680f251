package app.tollgate.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.command.SteerSubscription;
import app.tollgate.application.subscription.StartSubscription;

/// No history leads into a dead end: whoever has a subscription can end it, and whoever has none can begin one.
final class WayOutChecks {

    private WayOutChecks() {}

    static void check(OneCustomerWorld world) {
        if (!world.alive().isEmpty()) {
            assertThat(world.commands().starts(PlansOnSale.BASIC))
                    .isInstanceOfAny(
                            StartSubscription.Outcome.AlreadySubscribed.class, StartSubscription.Outcome.Owes.class);
            assertThat(world.cancels()).isInstanceOf(SteerSubscription.Outcome.Done.class);
            assertThat(world.alive()).isEmpty();
        }
        assertThat(world.commands().starts(PlansOnSale.BASIC))
                .isInstanceOf(StartSubscription.Outcome.AwaitingApproval.class);
        world.approves(world.toApprove().orElseThrow());
        world.delivery().deliverAll();
        Invariants.check(world);
        assertThat(world.commands().access().fullAccess()).isTrue();
    }
}
