package app.tollgate.domain.access;

import static app.tollgate.domain.access.AccessExamples.FREE_LIMITS;
import static app.tollgate.domain.access.AccessExamples.GRACE;
import static app.tollgate.domain.access.AccessExamples.NOW;
import static app.tollgate.domain.access.AccessExamples.RULES;
import static app.tollgate.domain.access.AccessExamples.STARTED;
import static app.tollgate.domain.access.AccessExamples.entitlement;
import static app.tollgate.domain.access.AccessExamples.forced;
import static app.tollgate.domain.access.AccessExamples.paid;
import static app.tollgate.domain.access.AccessExamples.trialOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("ACC-4")
class OverrideRuleTest {

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "SUPER_ADMIN"})
    void an_admins_forced_tier_decides(Role role) {
        AccessDecision decision = RULES.decide(facts(role, forced("basic")), NOW);

        assertThat(decision)
                .isEqualTo(new AccessDecision(
                        true,
                        AccessStatus.ACTIVE,
                        new Tier("basic"),
                        entitlement("basic").limits(),
                        entitlement("basic").plan(),
                        Optional.empty(),
                        AccessReason.OVERRIDE,
                        NOW,
                        AccessSource.OVERRIDE));
    }

    @ParameterizedTest
    @EnumSource(names = {"USER", "SUPPORT"})
    void the_same_row_on_anybody_else_changes_nothing(Role role) {
        AccessFacts without = new AccessFacts(role, List.of(paid("basic", new Active())), List.of(), none());
        AccessFacts with = new AccessFacts(role, without.subscriptions(), without.grants(), Optional.of(forced("pro")));

        assertThat(RULES.decide(with, NOW)).isEqualTo(RULES.decide(without, NOW));
        assertThat(RULES.decide(facts(role, forced("pro")), NOW).reason()).isEqualTo(AccessReason.NO_SUBSCRIPTION);
    }

    @Test
    @Tag("ACC-8")
    void it_decides_even_over_a_higher_tier_that_is_paid() {
        AccessFacts facts = new AccessFacts(
                Role.ADMIN, List.of(paid("pro", new Active())), List.of(trialOf("pro")), Optional.of(forced("basic")));

        assertThat(RULES.decide(facts, NOW).tier()).isEqualTo(new Tier("basic"));
    }

    @Test
    void the_lowest_tier_forced_shows_what_everybody_sees() {
        AccessFacts facts =
                new AccessFacts(Role.ADMIN, List.of(paid("pro", new Active())), List.of(), Optional.of(forced("free")));

        AccessDecision decision = RULES.decide(facts, NOW);

        assertThat(decision.fullAccess()).isFalse();
        assertThat(decision.status()).isEqualTo(AccessStatus.NONE);
        assertThat(decision.reason()).isEqualTo(AccessReason.OVERRIDE);
    }

    @Test
    void where_there_is_one_tier_only_forcing_it_opens_access() {
        AccessRules single =
                new AccessRules(new AccessPolicy(new TierOrder(List.of(new Tier("member"))), GRACE, FREE_LIMITS));

        assertThat(single.decide(facts(Role.ADMIN, forced("member")), NOW).fullAccess())
                .isTrue();
    }

    @Test
    void a_tier_that_no_plan_sells_has_the_limits_of_whoever_has_no_claim() {
        OverrideFact unsold = new OverrideFact(Entitlement.ofTierAlone(new Tier("pro")), STARTED);

        AccessDecision decision = RULES.decide(facts(Role.ADMIN, unsold), NOW);

        assertThat(decision.tier()).isEqualTo(new Tier("pro"));
        assertThat(decision.limits()).isEqualTo(FREE_LIMITS);
        assertThat(decision.plan()).isEmpty();
    }

    private static AccessFacts facts(Role role, OverrideFact override) {
        return new AccessFacts(role, List.of(), List.of(), Optional.of(override));
    }

    private static Optional<OverrideFact> none() {
        return Optional.empty();
    }
}
