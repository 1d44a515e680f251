package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.view.SubscriptionCensus;
import app.tollgate.application.port.view.SubscriptionCensus.Count;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every census promises.
public interface SubscriptionCensusContract {

    SubscriptionCensus census();

    CustomerId aKnownCustomer();

    void know(Plan plan);

    void know(Subscription subscription);

    @Test
    @Tag("OPS-1")
    default void counts_by_plan_and_state_over_all_versions() {
        Plan pro = aPlan().coded("pro").build();
        Plan proAgain = aPlan().coded("pro").version(2).build();
        Plan basic = aPlan().coded("basic").build();
        subscribe(pro, new SubscriptionStatus.Active());
        subscribe(proAgain, new SubscriptionStatus.Active());
        subscribe(pro, new SubscriptionStatus.PastDue(1));
        subscribe(basic, new SubscriptionStatus.Active());
        subscribe(basic, new SubscriptionStatus.Abandoned(NOW));

        assertThat(census().counts().collectList().block(SOON))
                .containsExactly(
                        new Count(basic.code(), "active", 1),
                        new Count(pro.code(), "active", 2),
                        new Count(pro.code(), "past_due", 1));
    }

    @Test
    @Tag("OPS-1")
    default void counts_nothing_where_there_is_nothing() {
        assertThat(census().counts().collectList().block(SOON)).isEmpty();
    }

    private void subscribe(Plan plan, SubscriptionStatus status) {
        know(plan);
        know(aSubscription().ownedBy(aKnownCustomer()).to(plan).in(status).build());
    }
}
