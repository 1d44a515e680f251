package app.tollgate.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.command.SteerSubscription;
import app.tollgate.application.subscription.StartSubscription;

/// No history leads into a dead end: whoever has a subscription can end it, and whoever has none can begin one.
final class WayOutChecks {

    private WayOutChecks() {}

    static void check(OneCustomerWorld town) {
        if (!town.alive().isEmpty()) {
            assertThat(town.shopper().starts(PlansOnSale.BASIC))
                    .isInstanceOfAny(
                            StartSubscription.Outcome.AlreadySubscribed.class, StartSubscription.Outcome.Owes.class);
            assertThat(town.cancels()).isInstanceOf(SteerSubscription.Outcome.Done.class);
            assertThat(town.alive()).isEmpty();
        }
        assertThat(town.shopper().starts(PlansOnSale.BASIC))
                .isInstanceOf(StartSubscription.Outcome.AwaitingApproval.class);
        town.approves(town.toApprove().orElseThrow());
        town.mail().deliverAll();
        Invariants.check(town);
        assertThat(town.shopper().access().fullAccess()).isTrue();
    }
}
