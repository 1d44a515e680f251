package app.tollgate.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.control.Truth.PaymentBook;
import java.time.Duration;
import java.util.function.Consumer;

/// Everything that moves money or may come to: what happens before, the work in whose middle the process ends, and what
/// the buyer does afterwards.
enum MoneyCommand {
    START(_ -> {}, world -> world.commands().starts(PlansOnSale.BASIC), MoneyCommand::approve),
    LINK(
            world -> world.approves(world.button(PlansOnSale.BASIC)),
            world -> world.commands().links(world.alive().getFirst(), PlansOnSale.BASIC),
            _ -> {}),
    HEAR_OF_APPROVAL(
            world -> {
                var _ = world.commands().starts(PlansOnSale.BASIC);
                approve(world);
            },
            world -> world.delivery().deliverWhatPayPalRemembers(),
            _ -> {}),
    CANCEL(MoneyCommand::subscribe, OneCustomerWorld::cancels, _ -> {}),
    SUSPEND(MoneyCommand::subscribe, world -> world.commands().suspends(), _ -> {}),
    REACTIVATE(
            world -> {
                subscribe(world);
                var _ = world.commands().suspends();
                world.passes(Duration.ofDays(1));
            },
            world -> world.commands().reactivates(),
            _ -> {}),
    PAY_OUTSTANDING(
            world -> {
                subscribe(world);
                world.service().control().failNextPayments(world.alive().getFirst(), 3);
                world.passes(Duration.ofDays(45));
                world.delivery().deliverAll();
            },
            world -> world.commands().paysOutstanding(),
            _ -> {}),
    CHANGE_IN_PLACE(MoneyCommand::subscribe, world -> world.commands().changesTo(PlansOnSale.PLUS), world -> {
        consent(world);
        world.passes(Duration.ofDays(31));
    }),
    CHANGE_BY_SUCCESSOR(
            MoneyCommand::subscribe, world -> world.commands().changesTo(PlansOnSale.OTHER), MoneyCommand::approve),
    TAKE_OVER(
            world -> {
                subscribe(world);
                var _ = world.commands().changesTo(PlansOnSale.OTHER);
                approve(world);
            },
            MoneyCommand::hear,
            _ -> {}),
    GIVE_BACK_HEARD_LATE(MoneyCommand::renewBesideSuccessor, MoneyCommand::hear, _ -> {}),
    GIVE_BACK_PAID_LATE(
            world -> {
                subscribe(world);
                var _ = world.commands().changesTo(PlansOnSale.OTHER);
                String successor = world.toApprove().orElseThrow();
                world.approves(successor);
                world.service().control().failNextPayments(successor, 1);
                world.passes(Duration.ofDays(29));
                hear(world);
                world.passes(Duration.ofDays(7));
            },
            MoneyCommand::hear,
            _ -> {}),
    GIVE_BACK_AGAIN(
            world -> {
                renewBesideSuccessor(world);
                world.service().control().truth().sales().stream()
                        .map(PaymentBook::id)
                        .forEach(world.service().control()::holdNextRefund);
                hear(world);
                RefundsUnderWay.failAll(world);
                world.passes(Duration.ofDays(2));
            },
            MoneyCommand::hear,
            _ -> {}),
    REPLACE_A_STOPPED_ONE(
            world -> {
                subscribe(world);
                world.service().control().failNextPayments(world.alive().getFirst(), 9);
                world.passes(Duration.ofDays(60));
                world.delivery().deliverAll();
                var _ = world.commands().starts(PlansOnSale.PLUS);
                approve(world);
            },
            MoneyCommand::hear,
            _ -> {}),
    UNDO_A_SECOND(
            world -> {
                subscribe(world);
                var _ = world.buttonAndApproval(PlansOnSale.PLUS);
            },
            MoneyCommand::hear,
            _ -> {}),
    GIVE_UP_AN_APPROVAL(
            world -> {
                var _ = world.commands().starts(PlansOnSale.BASIC);
                world.passes(Duration.ofHours(4));
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

    private static void subscribe(OneCustomerWorld world) {
        var _ = world.commands().starts(PlansOnSale.BASIC);
        approve(world);
        world.delivery().deliverAll();
        world.passes(Duration.ofDays(3));
    }

    /// Nobody hears of the approval before both were charged; the refund of a charge is ordered afterwards only.
    private static void renewBesideSuccessor(OneCustomerWorld world) {
        subscribe(world);
        var _ = world.commands().changesTo(PlansOnSale.OTHER);
        approve(world);
        world.passes(Duration.ofDays(40));
    }

    private static void approve(OneCustomerWorld world) {
        world.toApprove().ifPresent(world::approves);
    }

    /// Nobody consents to what PayPal was never asked for.
    private static void consent(OneCustomerWorld world) {
        try {
            world.approves(world.alive().getFirst());
        } catch (IllegalArgumentException nothingToApprove) {
            assertThat(nothingToApprove).hasMessageContaining("nothing to approve");
        }
    }

    private static void hear(OneCustomerWorld world) {
        world.delivery().deliverWhatPayPalRemembers();
        world.janitor();
    }
}
