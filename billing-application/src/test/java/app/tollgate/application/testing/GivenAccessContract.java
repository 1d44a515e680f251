package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.AccessOverrides;
import app.tollgate.application.port.store.Grants;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.access.Entitlement;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantFact;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.access.OverrideFact;
import app.tollgate.domain.access.Trial;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.plan.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every view of access facts says of what was given or forced rather than bought.
public interface GivenAccessContract extends AccessFactsContract {

    CustomerId aCustomerWith(Trial trial);

    AccessOverrides overrides();

    Grants grants();

    @Test
    @Tag("TRL-1")
    default void gives_the_trial_with_the_benefits_of_the_first_plan_of_its_tier_on_the_price_list() {
        know(aPlan().ofTier("pro").sortedAt(2).build());
        know(aPlan().ofTier("pro").sortedAt(1).inactive().build());
        Plan first = aPlan().with(exports(7)).sortedAt(1).build();
        know(first);
        know(aPlan().ofTier("basic").sortedAt(0).build());
        Trial trial = new Trial(new Tier("pro"), NOW, daysLater(7));

        CustomerId customer = aCustomerWith(trial);

        assertThat(facts().of(customer).block(SOON).grants())
                .contains(new GrantFact(
                        GrantKind.SIGN_UP_TRIAL, Entitlement.of(first.code(), first.benefits()), NOW, daysLater(7)));
    }

    @Test
    @Tag("TRL-1")
    default void gives_the_tier_alone_when_no_plan_sells_it() {
        CustomerId customer = aCustomerWith(new Trial(new Tier("pro"), NOW, daysLater(7)));

        assertThat(facts().of(customer).block(SOON).grants())
                .contains(new GrantFact(
                        GrantKind.SIGN_UP_TRIAL, Entitlement.ofTierAlone(new Tier("pro")), NOW, daysLater(7)));
    }

    @Test
    @Tag("GRT-1")
    default void gives_what_was_given_for_a_time_with_the_benefits_of_its_own_plan() {
        CustomerId customer = aKnownCustomer();
        Plan pro = aPlan().with(exports(7)).build();
        know(pro);
        know(aPlan().ofTier("pro").sortedAt(0).build());

        give(customer, GrantKind.MANUAL_PLAN, Optional.of(pro.id()));
        give(customer, GrantKind.FREE_ACCESS, Optional.of(pro.id()));

        Entitlement gives = Entitlement.of(pro.code(), pro.benefits());
        assertThat(facts().of(customer).block(SOON).grants())
                .containsExactly(
                        new GrantFact(GrantKind.MANUAL_PLAN, gives, NOW, daysLater(30)),
                        new GrantFact(GrantKind.FREE_ACCESS, gives, NOW, daysLater(30)));
    }

    @Test
    @Tag("ACC-4")
    default void gives_role_and_override_whether_or_not_they_go_together() {
        CustomerId customer = aKnownCustomer();
        Plan pro = aPlan().ofTier("pro").build();
        know(pro);
        var override = new AccessOverride(customer, new Tier("pro"), "for the demo", customer, NOW);

        overrides().force(override).block(SOON);
        AccessFacts forced = facts().of(customer).block(SOON);
        overrides().release(customer, customer, daysLater(1)).block(SOON);
        AccessFacts released = facts().of(customer).block(SOON);

        assertThat(forced)
                .isEqualTo(new AccessFacts(
                        Role.USER,
                        List.of(),
                        List.of(),
                        Optional.of(new OverrideFact(Entitlement.of(pro.code(), pro.benefits()), NOW))));
        assertThat(released.override()).isEmpty();
    }

    private void give(CustomerId customer, GrantKind kind, Optional<PlanId> plan) {
        var grant = new Grant(
                new GrantId(UUID.randomUUID()),
                customer,
                kind,
                new Tier("pro"),
                plan,
                NOW,
                daysLater(30),
                "for the beta",
                customer,
                NOW);
        assertThat(grants().add(grant).block(SOON)).isTrue();
    }

    private static PlanBenefits exports(int max) {
        return new PlanBenefits(new Tier("pro"), List.of(), Map.of("exports", new Limit.UpTo(max)), 0, 0);
    }
}
