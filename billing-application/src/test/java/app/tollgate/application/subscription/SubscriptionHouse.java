package app.tollgate.application.subscription;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleCustomers.aCustomer;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;

import app.tollgate.application.port.gateway.SubscriptionGateway;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.testing.InMemoryCustomers;
import app.tollgate.application.testing.InMemoryPayments;
import app.tollgate.application.testing.InMemoryPlans;
import app.tollgate.application.testing.InMemorySubscriptionCommands;
import app.tollgate.application.testing.InMemorySubscriptions;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.application.testing.PlainUnitOfWork;
import app.tollgate.application.testing.SequentialIdentifiers;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.testing.SampleSubscriptions;
import java.net.URI;
import java.util.List;

/// The subscription use cases over fakes, with a customer, Ann, and two plans for sale.
public final class SubscriptionHouse {

    public static final String MONTHLY_AT_PAYPAL = "P-MONTHLY";
    public static final String YEARLY_AT_PAYPAL = "P-YEARLY";

    public final MovableClock clock = new MovableClock(NOW);
    public final PretendPayPal paypal = new PretendPayPal();
    public final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    public final InMemoryPayments payments = new InMemoryPayments();
    public final Customer ann = aCustomer();
    public final InMemoryCustomers customers = new InMemoryCustomers().with(ann);
    public final Plan monthly =
            aPlan().publishedAs(MONTHLY_AT_PAYPAL, "PROD-HOUSE").build();
    public final Plan yearly =
            aPlan().publishedAs(YEARLY_AT_PAYPAL, "PROD-HOUSE").build();
    public final InMemoryPlans plans = new InMemoryPlans().with(monthly).with(yearly);

    public final InMemorySubscriptionCommands commands = new InMemorySubscriptionCommands();
    public final UnitOfWork unitOfWork = new PlainUnitOfWork();
    public final SequentialIdentifiers identifiers = new SequentialIdentifiers();

    public StartSubscription start() {
        return start(subscriptions, paypal);
    }

    StartSubscription start(Subscriptions store, SubscriptionGateway gateway) {
        return new StartSubscriptionService(
                plans, new SubscriptionIntents(unitOfWork, store, identifiers, clock), gateway);
    }

    public RefreshSubscription refresh() {
        return refresh(subscriptions, payments);
    }

    RefreshSubscription refresh(Subscriptions store, Payments books) {
        return new RefreshSubscriptionService(paypal, store, books, plans, clock, recorder(store, books));
    }

    ReportRecorder recorder(Subscriptions store, Payments books) {
        Attribution attribution = new Attribution(store, customers, identifiers);
        Aftermath aftermath = new Aftermath(commands, new ChargedTwice(store, books, plans), identifiers, () -> {});
        return new ReportRecorder(unitOfWork, store, plans, attribution, aftermath, new Booking(books, identifiers));
    }

    LinkSubscription link() {
        return new LinkSubscriptionService(paypal, plans, refresh(), clock);
    }

    public GiveUpApprovals giveUpApprovals() {
        return new GiveUpApprovalsService(subscriptions, refresh(), unitOfWork, clock);
    }

    public ShowSubscription show() {
        return new ShowSubscriptionService(
                subscriptions, plans, commands, new PendingChanges(subscriptions, plans, clock), clock);
    }

    StartSubscription.Command wants(Plan plan) {
        return wants(plan.code());
    }

    StartSubscription.Command wants(PlanCode plan) {
        return new StartSubscription.Command(
                ann, plan, URI.create("https://shop.test/back"), URI.create("https://shop.test/away"));
    }

    StartSubscription.Outcome startNow(Plan plan) {
        return start().start(wants(plan)).block(SOON);
    }

    public RefreshSubscription.Outcome refreshNow(String id) {
        return refresh().refresh(new ProviderSubscriptionId(id)).block(SOON);
    }

    public SampleSubscriptions annsSubscription(Plan plan) {
        return aSubscription().ownedBy(ann.id()).to(plan);
    }

    public void has(Subscription subscription) {
        if (!Boolean.TRUE.equals(subscriptions.add(subscription).block(SOON))) {
            throw new IllegalStateException("not free for " + subscription);
        }
    }

    /// Every row of Ann's, newest first.
    public List<Subscription> rows() {
        return subscriptions.of(ann.id()).collectList().block(SOON);
    }

    public Subscription onlyRow() {
        List<Subscription> all = rows();
        if (all.size() != 1) {
            throw new AssertionError("one row was expected, not " + all);
        }
        return all.getFirst();
    }

    public List<Subscription> liveRows() {
        return rows().stream().filter(Subscription::isLive).toList();
    }
}
