package app.tollgate.convergence;

import app.tollgate.application.command.ResolveCommands;
import app.tollgate.application.command.SteerSubscription;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.gateway.SubscriptionGateway;
import app.tollgate.application.port.gateway.SubscriptionGateway.Creation;
import app.tollgate.application.subscription.GiveUpApprovals;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import app.tollgate.simulator.control.Truth.SubscriptionBook;
import app.tollgate.simulator.fault.Fault;
import app.tollgate.simulator.subscription.Subscription.Status;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One customer, the service and PayPal, from the first day on; what the buyer does at PayPal is written down in the
/// chronicle.
final class OneCustomerWorld {

    private static final URI SOMEWHERE = URI.create("https://shop.example/");
    private static final int MANY = 100;

    private final ServiceUnderTest service;
    private final CustomerCommands commands;
    private final EventDelivery delivery;
    private final Chronicle chronicle = new Chronicle();

    OneCustomerWorld(ServiceUnderTest service) {
        this.service = service;
        this.commands = new CustomerCommands(service, service.startOver());
        this.delivery = new EventDelivery(service);
    }

    ServiceUnderTest service() {
        return service;
    }

    CustomerCommands commands() {
        return commands;
    }

    EventDelivery delivery() {
        return delivery;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    /// The customer's subscriptions at PayPal, oldest first.
    List<SubscriptionBook> atPayPal() {
        return service.control().truth().subscriptions();
    }

    List<String> idsOf(Status... statuses) {
        return atPayPal().stream()
                .filter(book -> List.of(statuses).contains(book.status()))
                .map(SubscriptionBook::id)
                .toList();
    }

    List<String> alive() {
        return idsOf(Status.ACTIVE, Status.SUSPENDED);
    }

    /// The newest that waits for the buyer.
    Optional<String> toApprove() {
        return idsOf(Status.APPROVAL_PENDING).stream().reduce((_, later) -> later);
    }

    /// A subscription, or a change of plan that PayPal holds ready.
    void approves(String id) {
        SubscriptionBook before = book(id);
        var _ = service.control().approve(id);
        SubscriptionBook after = book(id);
        if (before.status() != Status.APPROVAL_PENDING) {
            chronicle.revised(id, BothSides.dayOf(after.nextBillingTime().orElseGet(service::now)), goodsOf(after));
            return;
        }
        boolean charged = !service.control().truth().salesOf(id).isEmpty();
        chronicle.approved(
                id,
                BothSides.dayOf(
                        charged ? service.now() : after.nextBillingTime().orElseThrow()),
                goodsOf(after));
        if (alive().size() > 1) {
            chronicle.sideBySide(alive());
        }
    }

    void buyerCancels(String id) {
        chronicle.wantsNoMore(List.of(id));
        service.control().buyerCancels(id);
    }

    /// A PayPal button on the page makes a subscription without us; answers its id.
    String button(PlansOnSale goods) {
        Creation creation = new Creation(
                RequestId.of('b', UUID.randomUUID()),
                plan(goods),
                commands.customer().id(),
                Optional.empty(),
                SOMEWHERE,
                SOMEWHERE,
                Optional.empty());
        return ServiceUnderTest.done(
                        service.elsewhere(SubscriptionGateway.class).create(creation))
                .id()
                .value();
    }

    /// A button works also while our calls fail; answers the id.
    String buttonAndApproval(PlansOnSale goods) {
        List<Fault> trouble = service.control().faults();
        service.control().faults(List.of());
        String id = button(goods);
        service.control().faults(trouble);
        approves(id);
        return id;
    }

    /// Whoever cancels may end what is alive by then; whoever is told that it is done has ended what we knew of it.
    @CanIgnoreReturnValue
    Object cancels() {
        chronicle.wantsNoMore(alive());
        List<String> known = BothSides.of(this).knownAndAlive();
        SteerSubscription.Outcome outcome = commands.cancels();
        if (outcome instanceof SteerSubscription.Outcome.Done) {
            chronicle.wasToldOfTheEndOf(known);
        }
        return outcome;
    }

    void passes(Duration time) {
        var _ = service.control().advance(time);
    }

    /// What the jobs do, each once.
    void janitor() {
        ResolveCommands resolving = service.its(ResolveCommands.class);
        for (int times = 1; ServiceUnderTest.await(resolving.resolve(1)).total() > 0; times++) {
            TimeBound.check(times, "resolving commands");
        }
        var _ = ServiceUnderTest.await(service.its(GiveUpApprovals.class).giveUp(MANY));
    }

    /// Reads again all that we know, and every event that PayPal remembers.
    void sweep() {
        delivery.deliverWhatPayPalRemembers();
        List<String> known = ServiceUnderTest.await(service.sql()
                .sql("select provider_id from subscription where provider_id is not null order by provider_id")
                .map(row -> row.get(0, String.class))
                .all()
                .collectList());
        known.forEach(id ->
                ServiceUnderTest.await(service.its(RefreshSubscription.class).refresh(new ProviderSubscriptionId(id))));
    }

    /// PayPal works again, everything arrives or is swept up, and all jobs have had their time.
    void settle() {
        service.control().faults(List.of());
        service.restart();
        RefundsUnderWay.completeAll(this);
        sweep();
        work(Duration.ofMinutes(10), Duration.ofHours(4), Duration.ofDays(2));
        sweep();
        work(Duration.ofMinutes(10), Duration.ofDays(1));
        sweep();
    }

    private void work(Duration... pauses) {
        for (Duration pause : pauses) {
            passes(pause);
            delivery.deliverAll();
            janitor();
            RefundsUnderWay.completeAll(this);
        }
    }

    private SubscriptionBook book(String id) {
        return service.control().truth().subscription(id).orElseThrow();
    }

    PlansOnSale goodsOf(SubscriptionBook book) {
        return List.of(PlansOnSale.values()).stream()
                .filter(goods -> plan(goods).value().equals(book.planId()))
                .findFirst()
                .orElseThrow();
    }

    private ProviderPlanId plan(PlansOnSale goods) {
        return service.plan(goods).publication().sellableAs().orElseThrow();
    }
}
