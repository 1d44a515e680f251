package app.tollgate.convergence;

import app.tollgate.application.port.gateway.SubscriptionControl;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// A course that a subscription takes at PayPal, moment by moment. What the seller does is done at PayPal, as by
/// another instance, so that no lost event keeps it from happening.
enum Lifecycle {
    APPROVED(Lifecycle::starts, Lifecycle::approves),
    RENEWED(Lifecycle::starts, Lifecycle::approves, month()),
    FAILED_AND_PAID_LATER(Lifecycle::starts, Lifecycle::approves, fails(1), month(), days(6)),
    STOPPED_BY_FAILURES(Lifecycle::subscribes, fails(3), days(45)),
    STOPPED_AND_BROUGHT_BACK(
            Lifecycle::isStopped, Lifecycle::paysWhatIsOutstanding, sellers(control -> control::reactivate)),
    STOPPED_AND_BEGUN_ANEW(Lifecycle::isStopped, Lifecycle::usesTheButton, OneCustomerWorld::janitor),
    CANCELLED_BY_US(Lifecycle::starts, Lifecycle::approves, days(5), sellers(control -> control::cancel)),
    CANCELLED_BY_THE_BUYER(Lifecycle::starts, Lifecycle::approves, days(5), Lifecycle::buyerCancels),
    PAUSED(
            Lifecycle::starts,
            Lifecycle::approves,
            days(5),
            sellers(control -> control::suspend),
            days(5),
            sellers(control -> control::reactivate)),
    REVISED(Lifecycle::starts, Lifecycle::approves, days(5), Lifecycle::revises, month()),
    REPLACED(Lifecycle::hasASuccessor, Lifecycle::approves, hours(4), OneCustomerWorld::janitor, days(40)),
    REPLACED_AND_PAID_LATE(
            Lifecycle::hasASuccessor,
            Lifecycle::approvesWithoutFunds,
            days(30),
            OneCustomerWorld::janitor,
            days(6),
            OneCustomerWorld::janitor),
    REPLACED_TOO_LATE(Lifecycle::hasASuccessor, Lifecycle::approvesUnheard, OneCustomerWorld::janitor),
    PAID_AND_CANCELLED(Lifecycle::starts, Lifecycle::approves, month(), Lifecycle::buyerCancels),
    CANCELLED_AND_STARTED_AGAIN(Lifecycle::subscribes, Lifecycle::buyerCancels, Lifecycle::usesTheButton),
    APPROVED_TWICE(Lifecycle::subscribes, Lifecycle::usesTheButton, OneCustomerWorld::janitor);

    private static final URI SOMEWHERE = URI.create("https://shop.example/");

    /// Before the first event that counts.
    final Consumer<OneCustomerWorld> before;

    final List<Consumer<OneCustomerWorld>> moments;

    @SafeVarargs
    @SuppressWarnings("varargs")
    Lifecycle(Consumer<OneCustomerWorld> before, Consumer<OneCustomerWorld>... moments) {
        this.before = before;
        this.moments = List.of(moments);
    }

    private interface Order {
        reactor.core.publisher.Mono<?> give(ProviderSubscriptionId id, String reason);
    }

    private static void starts(OneCustomerWorld town) {
        var _ = town.shopper().starts(PlansOnSale.BASIC);
    }

    private static void approves(OneCustomerWorld town) {
        town.approves(town.toApprove().orElseThrow());
    }

    private static void subscribes(OneCustomerWorld town) {
        starts(town);
        approves(town);
        town.mail().deliverAll();
        town.passes(Duration.ofDays(3));
    }

    private static void isStopped(OneCustomerWorld town) {
        subscribes(town);
        fails(3).accept(town);
        days(45).accept(town);
    }

    private static void hasASuccessor(OneCustomerWorld town) {
        subscribes(town);
        var _ = town.shopper().changesTo(PlansOnSale.OTHER);
    }

    private static void usesTheButton(OneCustomerWorld town) {
        var _ = town.buttonAndApproval(PlansOnSale.PLUS);
    }

    /// PayPal charges both, since nobody is there to end the first.
    private static void approvesUnheard(OneCustomerWorld town) {
        approves(town);
        days(40).accept(town);
    }

    /// Its first charge fails, and PayPal tries again after five days.
    private static void approvesWithoutFunds(OneCustomerWorld town) {
        approves(town);
        town.house().control().failNextPayments(town.alive().getLast(), 1);
    }

    private static void buyerCancels(OneCustomerWorld town) {
        town.buyerCancels(town.alive().getFirst());
    }

    private static void revises(OneCustomerWorld town) {
        String id = town.alive().getFirst();
        var _ = ServiceUnderTest.done(town.house()
                .elsewhere(SubscriptionControl.class)
                .revise(new SubscriptionControl.Revision(
                        new ProviderSubscriptionId(id),
                        town.house()
                                .plan(PlansOnSale.PLUS)
                                .publication()
                                .sellableAs()
                                .orElseThrow(),
                        SOMEWHERE,
                        SOMEWHERE)));
        town.approves(id);
    }

    private static void paysWhatIsOutstanding(OneCustomerWorld town) {
        var _ = town.shopper().paysOutstanding();
    }

    private static Consumer<OneCustomerWorld> fails(int times) {
        return town -> town.house().control().failNextPayments(town.alive().getFirst(), times);
    }

    private static Consumer<OneCustomerWorld> month() {
        return days(31);
    }

    private static Consumer<OneCustomerWorld> days(int days) {
        return town -> town.passes(Duration.ofDays(days));
    }

    private static Consumer<OneCustomerWorld> hours(int hours) {
        return town -> town.passes(Duration.ofHours(hours));
    }

    private static Consumer<OneCustomerWorld> sellers(java.util.function.Function<SubscriptionControl, Order> order) {
        return town -> {
            town.chronicle().wantsNoMore(town.alive());
            var _ = ServiceUnderTest.await(order.apply(town.house().elsewhere(SubscriptionControl.class))
                    .give(new ProviderSubscriptionId(town.alive().getFirst()), "Asked for by the customer"));
        };
    }
}
