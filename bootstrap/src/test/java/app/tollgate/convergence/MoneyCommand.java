package app.tollgate.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;

/// Everything that moves money or may come to: what happens before, the work in whose middle the process ends, and what
/// the buyer does afterwards.
enum MoneyCommand {
    START(_ -> {}, town -> town.shopper().starts(Goods.BASIC), MoneyCommand::approve),
    LINK(
            town -> town.approves(town.button(Goods.BASIC)),
            town -> town.shopper().links(town.alive().getFirst(), Goods.BASIC),
            _ -> {}),
    HEAR_OF_APPROVAL(
            town -> {
                var _ = town.shopper().starts(Goods.BASIC);
                approve(town);
            },
            town -> town.mail().deliverWhatPayPalRemembers(),
            _ -> {}),
    CANCEL(MoneyCommand::subscribe, Town::cancels, _ -> {}),
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
    CHANGE_IN_PLACE(MoneyCommand::subscribe, town -> town.shopper().changesTo(Goods.PLUS), town -> {
        consent(town);
        town.passes(Duration.ofDays(31));
    }),
    CHANGE_BY_SUCCESSOR(MoneyCommand::subscribe, town -> town.shopper().changesTo(Goods.OTHER), MoneyCommand::approve),
    TAKE_OVER(
            town -> {
                subscribe(town);
                var _ = town.shopper().changesTo(Goods.OTHER);
                approve(town);
            },
            MoneyCommand::hear,
            _ -> {}),
    UNDO_A_SECOND(
            town -> {
                subscribe(town);
                var _ = town.buttonAndApproval(Goods.PLUS);
            },
            MoneyCommand::hear,
            _ -> {}),
    GIVE_UP_AN_APPROVAL(
            town -> {
                var _ = town.shopper().starts(Goods.BASIC);
                town.passes(Duration.ofHours(4));
            },
            Town::janitor,
            MoneyCommand::approve);

    final Consumer<Town> before;
    final Consumer<Town> work;
    final Consumer<Town> after;

    MoneyCommand(Consumer<Town> before, Consumer<Town> work, Consumer<Town> after) {
        this.before = before;
        this.work = work;
        this.after = after;
    }

    private static void subscribe(Town town) {
        var _ = town.shopper().starts(Goods.BASIC);
        approve(town);
        town.mail().deliverAll();
        town.passes(Duration.ofDays(3));
    }

    private static void approve(Town town) {
        town.toApprove().ifPresent(town::approves);
    }

    /// Nobody consents to what PayPal was never asked for.
    private static void consent(Town town) {
        try {
            town.approves(town.alive().getFirst());
        } catch (IllegalArgumentException nothingToApprove) {
            assertThat(nothingToApprove).hasMessageContaining("nothing to approve");
        }
    }

    private static void hear(Town town) {
        town.mail().deliverWhatPayPalRemembers();
        town.janitor();
    }
}
