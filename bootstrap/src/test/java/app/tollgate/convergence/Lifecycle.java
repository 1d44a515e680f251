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

    private static void starts(OneCustomerWorld world) {
        var _ = world.commands().starts(PlansOnSale.BASIC);
    }

    private static void approves(OneCustomerWorld world) {
        world.approves(world.toApprove().orElseThrow());
    }

    private static void subscribes(OneCustomerWorld world) {
        starts(world);
        approves(world);
        world.delivery().deliverAll();
        world.passes(Duration.ofDays(3));
    }

    private static void isStopped(OneCustomerWorld world) {
        subscribes(world);
        fails(3).accept(world);
        days(45).accept(world);
    }

    private static void hasASuccessor(OneCustomerWorld world) {
        subscribes(world);
        var _ = world.commands().changesTo(PlansOnSale.OTHER);
    }

    private static void usesTheButton(OneCustomerWorld world) {
        var _ = world.buttonAndApproval(PlansOnSale.PLUS);
    }

    /// PayPal charges both, since nobody is there to end the first.
    private static void approvesUnheard(OneCustomerWorld world) {
        approves(world);
        days(40).accept(world);
    }

    /// Its first charge fails, and PayPal tries again after five days.
    private static void approvesWithoutFunds(OneCustomerWorld world) {
        approves(world);
        world.service().control().failNextPayments(world.alive().getLast(), 1);
    }

    private static void buyerCancels(OneCustomerWorld world) {
        world.buyerCancels(world.alive().getFirst());
    }

    private static void revises(OneCustomerWorld world) {
        String id = world.alive().getFirst();
        var _ = ServiceUnderTest.done(world.service()
                .elsewhere(SubscriptionControl.class)
                .revise(new SubscriptionControl.Revision(
                        new ProviderSubscriptionId(id),
                        world.service()
                                .plan(PlansOnSale.PLUS)
                                .publication()
                                .sellableAs()
                                .orElseThrow(),
                        SOMEWHERE,
                        SOMEWHERE)));
        world.approves(id);
    }

    private static void paysWhatIsOutstanding(OneCustomerWorld world) {
        var _ = world.commands().paysOutstanding();
    }

    private static Consumer<OneCustomerWorld> fails(int times) {
        return world -> world.service().control().failNextPayments(world.alive().getFirst(), times);
    }

    private static Consumer<OneCustomerWorld> month() {
        return days(31);
    }

    private static Consumer<OneCustomerWorld> days(int days) {
        return world -> world.passes(Duration.ofDays(days));
    }

    private static Consumer<OneCustomerWorld> hours(int hours) {
        return world -> world.passes(Duration.ofHours(hours));
    }

    private static Consumer<OneCustomerWorld> sellers(java.util.function.Function<SubscriptionControl, Order> order) {
        return world -> {
            world.chronicle().wantsNoMore(world.alive());
            var _ = ServiceUnderTest.await(order.apply(world.service().elsewhere(SubscriptionControl.class))
                    .give(new ProviderSubscriptionId(world.alive().getFirst()), "Asked for by the customer"));
        };
    }
}
