package app.tollgate.domain.access;

import static app.tollgate.domain.access.AccessExamples.NOW;
import static app.tollgate.domain.access.AccessExamples.PAID_THROUGH;
import static app.tollgate.domain.access.AccessExamples.RULES;
import static app.tollgate.domain.access.AccessExamples.TIERS;
import static app.tollgate.domain.access.AccessExamples.forced;
import static app.tollgate.domain.access.AccessExamples.paid;
import static app.tollgate.domain.access.AccessExamples.trialOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.access.Verdict.Holds;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("ACC-8")
class PrecedenceTest {

    private static final Precedence PRECEDENCE = new Precedence(TIERS);

    /// Each pair of what can hold at once, on lower, equal and higher tiers, and which of the two decides.
    static Stream<Arguments> cells() {
        var subscription = paid("basic", new Active());
        var inGrace = paid("basic", new PastDue(1), NOW.minusSeconds(60));
        return Stream.of(
                cell(subscription, trialOf("basic"), AccessReason.SUBSCRIPTION_PAID),
                cell(subscription, trialOf("pro"), AccessReason.TRIAL_RUNNING),
                cell(paid("pro", new Active()), trialOf("basic"), AccessReason.SUBSCRIPTION_PAID),
                cell(inGrace, trialOf("basic"), AccessReason.RENEWAL_AWAITED),
                cell(inGrace, trialOf("pro"), AccessReason.TRIAL_RUNNING),
                cell(paid("pro", new PastDue(1), NOW.minusSeconds(60)), trialOf("basic"), AccessReason.RENEWAL_AWAITED),
                cell(paid("basic", new Cancelled(NOW)), trialOf("basic"), AccessReason.SUBSCRIPTION_PAID));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void the_highest_tier_decides_and_between_equals_the_stronger_kind(
            SubscriptionFact subscription, GrantFact trial, AccessReason expected) {
        AccessFacts facts = new AccessFacts(Role.USER, List.of(subscription), List.of(trial), Optional.empty());

        assertThat(RULES.decide(facts, NOW).reason()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void an_effective_override_decides_in_each_of_these_cells(
            SubscriptionFact subscription, GrantFact trial, AccessReason ignored) {
        assertThat(Stream.of("free", "basic", "pro")
                        .map(tier -> new AccessFacts(
                                Role.ADMIN, List.of(subscription), List.of(trial), Optional.of(forced(tier))))
                        .map(facts -> RULES.decide(facts, NOW).reason()))
                .containsOnly(AccessReason.OVERRIDE);
    }

    @Test
    void the_kinds_are_in_their_order() {
        assertThat(ClaimKind.values())
                .containsExactly(
                        ClaimKind.OVERRIDE,
                        ClaimKind.SUBSCRIPTION,
                        ClaimKind.MANUAL_PLAN,
                        ClaimKind.FREE_GRANT,
                        ClaimKind.COUPON_TRIAL,
                        ClaimKind.SIGN_UP_TRIAL);
    }

    @Test
    void a_higher_tier_goes_before_a_stronger_kind_and_a_kind_before_time() {
        Holds paid = holds(paid("basic", new Active()), AccessStatus.ACTIVE, NOW.plusSeconds(1));
        Holds longTrial = holds(trialOf("basic"), AccessStatus.TRIAL, PAID_THROUGH);
        Holds highTrial = holds(trialOf("pro"), AccessStatus.TRIAL, NOW.plusSeconds(1));

        assertThat(Stream.of(highTrial, longTrial, paid).sorted(PRECEDENCE))
                .containsExactly(longTrial, paid, highTrial);
    }

    @Test
    void of_one_tier_and_kind_what_is_paid_goes_before_grace_and_then_what_lasts_longer() {
        SubscriptionFact fact = paid("pro", new Active());
        Holds grace = holds(fact, AccessStatus.GRACE, PAID_THROUGH.plus(Duration.ofDays(3)));
        Holds brief = holds(fact, AccessStatus.ACTIVE, NOW.plusSeconds(1));
        Holds lasting = holds(fact, AccessStatus.ACTIVE, PAID_THROUGH);

        assertThat(Stream.of(lasting, grace, brief).sorted(PRECEDENCE)).containsExactly(grace, brief, lasting);
    }

    @Test
    void a_tier_that_is_no_longer_configured_goes_behind_all_others() {
        AccessFacts facts = new AccessFacts(
                Role.USER, List.of(paid("gold", new Active())), List.of(trialOf("basic")), Optional.empty());

        assertThat(RULES.decide(facts, NOW).tier()).isEqualTo(new Tier("basic"));
    }

    private static Arguments cell(SubscriptionFact subscription, GrantFact trial, AccessReason expected) {
        return Arguments.of(subscription, trial, expected);
    }

    private static Holds holds(Claim claim, AccessStatus status, Instant until) {
        return new Holds(claim, status, AccessReason.SUBSCRIPTION_PAID, Optional.of(until));
    }
}
