package app.tollgate.convergence;

import app.tollgate.simulator.subscription.Subscription.Status;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Everything that can happen in a history; `n` chooses among what there is to choose from.
enum Act {
    STARTS(6, (world, n) -> world.commands().starts(goods(n))),
    LINKS(
            1,
            (world, n) ->
                    with(n, world.idsOf(Status.values()), id -> world.commands().links(id, goods(n / 7)))),
    CANCELS(2, (world, _) -> world.cancels()),
    SUSPENDS(2, (world, _) -> world.commands().suspends()),
    REACTIVATES(3, (world, _) -> world.commands().reactivates()),
    PAYS_OUTSTANDING(3, (world, _) -> world.commands().paysOutstanding()),
    CHANGES_PLAN(5, (world, n) -> world.commands().changesTo(goods(n))),
    BUYER_APPROVES(8, (world, n) -> done(n, world.idsOf(Status.APPROVAL_PENDING), world::approves)),
    BUYER_CONSENTS(3, (world, n) -> done(n, world.alive(), world::approves)),
    BUYER_TURNS_BACK(
            1,
            (world, n) -> with(
                    n, world.idsOf(Status.APPROVAL_PENDING), world.service().control()::cancelApproval)),
    BUYER_CANCELS(1, (world, n) -> done(n, world.alive(), world::buyerCancels)),
    BUYER_SUSPENDS(1, (world, n) -> done(n, world.alive(), world.service().control()::buyerSuspends)),
    BUTTON_IS_USED(1, (world, n) -> world.buttonAndApproval(goods(n))),
    CHARGES_WILL_FAIL(
            3,
            (world, n) -> done(n, world.alive(), id -> world.service().control().failNextPayments(id, 1 + n % 4))),
    TIME_PASSES(10, (world, n) -> done(world, it -> it.passes(Pause.of(n)))),
    PAYPAL_FAILS(4, (world, n) -> PayPalFault.of(n).begin(world.service().control())),
    PAYPAL_RECOVERS(3, (world, _) -> done(world, it -> it.service().control().faults(List.of()))),
    REFUND_TAKES_ITS_TIME(3, RefundsUnderWay::holdNext),
    REFUND_ENDS(3, RefundsUnderWay::end),
    EVENT_ARRIVES(8, (world, n) -> world.delivery().deliver(n)),
    EVENT_ARRIVES_AGAIN(2, (world, n) -> world.delivery().deliverAgain(n)),
    EVENT_IS_LOST(3, (world, n) -> world.delivery().lose(n)),
    EVENTS_ARRIVE(6, (world, _) -> done(world, it -> it.delivery().deliverAll())),
    JANITOR_WORKS(4, (world, _) -> done(world, OneCustomerWorld::janitor)),
    SERVICE_RESTARTS(1, (world, _) -> done(world, it -> it.service().restart()));

    /// How often it is chosen, beside the others.
    final int weight;

    private final Play play;

    /// Answers what came of it, in words.
    @FunctionalInterface
    interface Play {
        Object in(OneCustomerWorld world, int n);
    }

    Act(int weight, Play play) {
        this.weight = weight;
        this.play = play;
    }

    String in(OneCustomerWorld world, int n) {
        try {
            return String.valueOf(play.in(world, n));
        } catch (IllegalArgumentException impossible) {
            return "impossible: " + impossible.getMessage();
        }
    }

    private static PlansOnSale goods(int n) {
        return PlansOnSale.values()[n % PlansOnSale.values().length];
    }

    private static Object with(int n, List<String> ids, Function<String, Object> deed) {
        return ids.isEmpty() ? "nothing there" : deed.apply(ids.get(n % ids.size()));
    }

    private static Object done(int n, List<String> ids, Consumer<String> deed) {
        return with(n, ids, id -> done(id, deed));
    }

    private static <T> Object done(T subject, Consumer<T> deed) {
        deed.accept(subject);
        return subject instanceof String id ? id : "done";
    }
}
