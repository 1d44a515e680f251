package app.tollgate.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;

/// Everything that moves money or may come to: what happens before, the work in whose middle the process ends, and what
/// the buyer does afterwards.
enum MoneyCommand {
    START(_ -> {}, town -> town.shopper().starts(PlansOnSale.BASIC), MoneyCommand::approve),
    LINK(
            town -> town.approves(town.button(PlansOnSale.BASIC)),
            town -> town.shopper().links(town.alive().getFirst(), PlansOnSale.BASIC),
            _ -> {}),
    HEAR_OF_APPROVAL(
            town -> {
                var _ = town.shopper().starts(PlansOnSale.BASIC);
                approve(town);
            },
            town -> town.mail().deliverWhatPayPalRemembers(),
            _ -> {}),
    CANCEL(MoneyCommand::subscribe, OneCustomerWorld::cancels, _ -> {}),
    SUSPEND(MoneyCommand::subscribe, town -> town.shopper().suspends(), _ -> {}),
    REACTIVATE(
            town -> {
                subscribe(town);
                var _ = town.shopper().suspends();
                town.passes(Duration.ofDays(1));
            },
            town -> town.shopper().reactivates(),
            _ -> {}),
    PAY_OUTSTANDING(
            town -> {
                subscribe(town);
                town.house().control().failNextPayments(town.alive().getFirst(), 3);
                town.passes(Duration.ofDays(45));
                town.mail().deliverAll();
            },
            town -> town.shopper().paysOutstanding(),
            _ -> {}),
    CHANGE_IN_PLACE(MoneyCommand::subscribe, town -> town.shopper().changesTo(PlansOnSale.PLUS), town -> {
        consent(town);
        town.passes(Duration.ofDays(31));
    }),
    CHANGE_BY_SUCCESSOR(
            MoneyCommand::subscribe, town -> town.shopper().changesTo(PlansOnSale.OTHER), MoneyCommand::approve),
    TAKE_OVER(
            town -> {
                subscribe(town);
                var _ = town.shopper().changesTo(PlansOnSale.OTHER);
                approve(town);
            },
            MoneyCommand::hear,
            _ -> {}),
    UNDO_A_SECOND(
            town -> {
                subscribe(town);
                var _ = town.buttonAndApproval(PlansOnSale.PLUS);
            },
            MoneyCommand::hear,
            _ -> {}),
    GIVE_UP_AN_APPROVAL(
            town -> {
                var _ = town.shopper().starts(PlansOnSale.BASIC);
                town.passes(Duration.ofHours(4));
            },
            OneCustomerWorld::janitor,
            MoneyCommand::approve);

    final Consumer<OneCustomerWorld> before;
    final Consumer<OneCustomerWorld> work;
    final Consumer<OneCustomerWorld> after;

    MoneyCommand(Consumer<OneCustomerWorld> before, Consumer<OneCustomerWorld> work, Consumer<OneCustomerWorld> after) {
        this.before = before;
        this.work = work;
        this.after = after;
    }

    private static void subscribe(OneCustomerWorld town) {
        var _ = town.shopper().starts(PlansOnSale.BASIC);
        approve(town);
        town.mail().deliverAll();
        town.passes(Duration.ofDays(3));
    }

    private static void approve(OneCustomerWorld town) {
        town.toApprove().ifPresent(town::approves);
    }

    /// Nobody consents to what PayPal was never asked for.
    private static void consent(OneCustomerWorld town) {
        try {
            town.approves(town.alive().getFirst());
        } catch (IllegalArgumentException nothingToApprove) {
            assertThat(nothingToApprove).hasMessageContaining("nothing to approve");
        }
    }

    private static void hear(OneCustomerWorld town) {
        town.mail().deliverWhatPayPalRemembers();
        town.janitor();
    }
}
