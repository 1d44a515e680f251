package app.tollgate.convergence;

import app.tollgate.simulator.subscription.Subscription.Status;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Everything that can happen in a history; `n` chooses among what there is to choose from.
enum Act {
    STARTS(6, (town, n) -> town.shopper().starts(goods(n))),
    LINKS(
            1,
            (town, n) ->
                    with(n, town.idsOf(Status.values()), id -> town.shopper().links(id, goods(n / 7)))),
    CANCELS(2, (town, _) -> town.cancels()),
    SUSPENDS(2, (town, _) -> town.shopper().suspends()),
    REACTIVATES(3, (town, _) -> town.shopper().reactivates()),
    PAYS_OUTSTANDING(3, (town, _) -> town.shopper().paysOutstanding()),
    CHANGES_PLAN(5, (town, n) -> town.shopper().changesTo(goods(n))),
    BUYER_APPROVES(8, (town, n) -> done(n, town.idsOf(Status.APPROVAL_PENDING), town::approves)),
    BUYER_CONSENTS(3, (town, n) -> done(n, town.alive(), town::approves)),
    BUYER_TURNS_BACK(
            1,
            (town, n) ->
                    with(n, town.idsOf(Status.APPROVAL_PENDING), town.house().control()::cancelApproval)),
    BUYER_CANCELS(1, (town, n) -> done(n, town.alive(), town::buyerCancels)),
    BUYER_SUSPENDS(1, (town, n) -> done(n, town.alive(), town.house().control()::buyerSuspends)),
    BUTTON_IS_USED(1, (town, n) -> town.buttonAndApproval(goods(n))),
    CHARGES_WILL_FAIL(
            3, (town, n) -> done(n, town.alive(), id -> town.house().control().failNextPayments(id, 1 + n % 4))),
    TIME_PASSES(10, (town, n) -> done(town, it -> it.passes(Pause.of(n)))),
    PAYPAL_FAILS(4, (town, n) -> PayPalFault.of(n).begin(town.house().control())),
    PAYPAL_RECOVERS(3, (town, _) -> done(town, it -> it.house().control().faults(List.of()))),
    EVENT_ARRIVES(8, (town, n) -> town.mail().deliver(n)),
    EVENT_ARRIVES_AGAIN(2, (town, n) -> town.mail().deliverAgain(n)),
    EVENT_IS_LOST(3, (town, n) -> town.mail().lose(n)),
    EVENTS_ARRIVE(6, (town, _) -> done(town, it -> it.mail().deliverAll())),
    JANITOR_WORKS(4, (town, _) -> done(town, OneCustomerWorld::janitor)),
    SERVICE_RESTARTS(1, (town, _) -> done(town, it -> it.house().restart()));

    /// How often it is chosen, beside the others.
    final int weight;

    private final Play play;

    /// Answers what came of it, in words.
    @FunctionalInterface
    interface Play {
        Object in(OneCustomerWorld town, int n);
    }

    Act(int weight, Play play) {
        this.weight = weight;
        this.play = play;
    }

    String in(OneCustomerWorld town, int n) {
        try {
            return String.valueOf(play.in(town, n));
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
