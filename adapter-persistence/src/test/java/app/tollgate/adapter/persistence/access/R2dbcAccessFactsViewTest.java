package app.tollgate.adapter.persistence.access;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.store.AccessOverrides;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.Grants;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.application.testing.GivenAccessContract;
import app.tollgate.domain.access.Entitlement;
import app.tollgate.domain.access.GrantFact;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.access.Trial;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.subscription.Subscription;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcAccessFactsViewTest implements GivenAccessContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final KnownRows known = new KnownRows(DATABASE);

    @Override
    public AccessFactsView facts() {
        return DATABASE.get(AccessFactsView.class);
    }

    @Override
    public CustomerId aKnownCustomer() {
        return known.aCustomer();
    }

    @Override
    public CustomerId aCustomerWith(Trial trial) {
        return DATABASE.get(Customers.class)
                .recognize(anIdentity(), Role.USER, Optional.of(trial), NOW)
                .block(SOON)
                .id();
    }

    @Override
    public Grants grants() {
        return DATABASE.get(Grants.class);
    }

    @Override
    public AccessOverrides overrides() {
        return DATABASE.get(AccessOverrides.class);
    }

    @Test
    @Tag("TRL-1")
    void a_trial_keeps_the_plan_that_stood_for_its_tier_when_it_was_given() {
        Plan then = aPlan().ofTier("pro").sortedAt(2).build();
        know(then);
        CustomerId customer = aCustomerWith(new Trial(new Tier("pro"), NOW, daysLater(7)));

        know(aPlan().ofTier("pro").sortedAt(1).build());

        assertThat(facts().of(customer).block(SOON).grants())
                .contains(new GrantFact(
                        GrantKind.SIGN_UP_TRIAL, Entitlement.of(then.code(), then.benefits()), NOW, daysLater(7)));
    }

    @Override
    public void know(Plan plan) {
        known.know(plan);
    }

    @Override
    public void know(Subscription subscription) {
        known.know(subscription);
    }
}
