package app.tollgate.convergence;

import app.tollgate.application.access.CheckAccess;
import app.tollgate.application.command.ChangePlan;
import app.tollgate.application.command.SteerSubscription;
import app.tollgate.application.command.SteerSubscription.Target;
import app.tollgate.application.command.SteerSubscription.Wish;
import app.tollgate.application.subscription.LinkSubscription;
import app.tollgate.application.subscription.StartSubscription;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.net.URI;

/// What a customer asks of the service; answers the outcome.
record CustomerCommands(ServiceUnderTest service, Customer customer) {

    private static final URI BACK = URI.create("https://shop.example/back");
    private static final URI GAVE_UP = URI.create("https://shop.example/gave-up");

    @CanIgnoreReturnValue
    StartSubscription.Outcome starts(PlansOnSale goods) {
        return ServiceUnderTest.await(service.its(StartSubscription.class)
                .start(new StartSubscription.Command(customer, goods.code(), BACK, GAVE_UP)));
    }

    @CanIgnoreReturnValue
    LinkSubscription.Outcome links(String subscription, PlansOnSale goods) {
        return ServiceUnderTest.await(service.its(LinkSubscription.class)
                .link(new LinkSubscription.Command(customer, new ProviderSubscriptionId(subscription), goods.code())));
    }

    @CanIgnoreReturnValue
    ChangePlan.Outcome changesTo(PlansOnSale goods) {
        return ServiceUnderTest.await(
                service.its(ChangePlan.class).change(new ChangePlan.Command(customer, goods.code(), BACK, GAVE_UP)));
    }

    @CanIgnoreReturnValue
    SteerSubscription.Outcome cancels() {
        return steers(new Wish.Cancel("No longer needed"));
    }

    @CanIgnoreReturnValue
    SteerSubscription.Outcome suspends() {
        return steers(new Wish.Suspend("On holiday"));
    }

    @CanIgnoreReturnValue
    SteerSubscription.Outcome reactivates() {
        return steers(new Wish.Reactivate("Back again"));
    }

    @CanIgnoreReturnValue
    SteerSubscription.Outcome paysOutstanding() {
        return steers(new Wish.PayOutstanding());
    }

    AccessDecision access() {
        return ServiceUnderTest.await(service.its(CheckAccess.class).check(customer.id()));
    }

    private SteerSubscription.Outcome steers(Wish wish) {
        return ServiceUnderTest.await(service.its(SteerSubscription.class)
                .steer(new SteerSubscription.Command(
                        new Target.LiveOf(customer.id()), wish, customer.id().value())));
    }
}
