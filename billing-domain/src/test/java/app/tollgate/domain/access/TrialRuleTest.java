package app.tollgate.domain.access;

import static app.tollgate.domain.access.AccessExamples.NOW;
import static app.tollgate.domain.access.AccessExamples.RULES;
import static app.tollgate.domain.access.AccessExamples.TRIAL_ENDS;
import static app.tollgate.domain.access.AccessExamples.entitlement;
import static app.tollgate.domain.access.AccessExamples.intended;
import static app.tollgate.domain.access.AccessExamples.paid;
import static app.tollgate.domain.access.AccessExamples.refuses;
import static app.tollgate.domain.access.AccessExamples.trialOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.Expired;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TRL-1")
class TrialRuleTest {

    private static final SignUpTrial A_WEEK_OF_PRO = new SignUpTrial(7, new Tier("pro"));

    @Test
    void a_running_trial_gives_its_tier_until_it_ends() {
        AccessDecision decision = RULES.decide(facts(), TRIAL_ENDS.minusNanos(1));

        assertThat(decision)
                .isEqualTo(new AccessDecision(
                        true,
                        AccessStatus.TRIAL,
                        new Tier("pro"),
                        entitlement("pro").limits(),
                        entitlement("pro").plan(),
                        Optional.of(TRIAL_ENDS),
                        AccessReason.TRIAL_RUNNING,
                        TRIAL_ENDS.minusNanos(1),
                        AccessSource.LOCAL));
    }

    @Test
    @Tag("GRT-3")
    void from_its_end_on_it_gives_nothing_and_says_so() {
        refuses(RULES.decide(facts(), TRIAL_ENDS), AccessStatus.EXPIRED, AccessReason.TRIAL_ENDED);
    }

    @Test
    void a_subscription_that_waits_takes_nothing_from_a_running_trial() {
        assertThat(RULES.decide(facts(intended("pro")), NOW).reason()).isEqualTo(AccessReason.TRIAL_RUNNING);
    }

    @Test
    void after_the_trial_a_subscription_has_the_word() {
        assertThat(RULES.decide(facts(intended("pro")), TRIAL_ENDS).reason()).isEqualTo(AccessReason.APPROVAL_AWAITED);
        assertThat(RULES.decide(facts(paid("pro", new Expired(NOW))), TRIAL_ENDS)
                        .reason())
                .isEqualTo(AccessReason.SUBSCRIPTION_ENDED);
        assertThat(RULES.decide(facts(paid("basic", new Active())), TRIAL_ENDS).reason())
                .isEqualTo(AccessReason.SUBSCRIPTION_PAID);
    }

    @Test
    void it_lasts_whole_days_from_the_first_call() {
        assertThat(A_WEEK_OF_PRO.from(NOW)).contains(new Trial(new Tier("pro"), NOW, NOW.plus(Duration.ofDays(7))));
    }

    @Test
    void none_is_given_where_it_is_switched_off() {
        assertThat(new SignUpTrial(0, new Tier("pro")).from(NOW)).isEmpty();
    }

    @Test
    void is_neither_negative_nor_endless() {
        assertThatThrownBy(() -> new SignUpTrial(-1, new Tier("pro"))).hasMessage("a trial is 0 to 365 days, not -1");
        assertThatThrownBy(() -> new SignUpTrial(366, new Tier("pro"))).hasMessageContaining("366");
        assertThatThrownBy(() -> new Trial(new Tier("pro"), NOW, NOW)).hasMessageContaining("ends after it starts");
    }

    private static AccessFacts facts(SubscriptionFact... subscriptions) {
        return new AccessFacts(Role.USER, List.of(subscriptions), List.of(trialOf("pro")), Optional.empty());
    }
}
