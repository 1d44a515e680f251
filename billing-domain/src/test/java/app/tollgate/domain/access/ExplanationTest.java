package app.tollgate.domain.access;

import static app.tollgate.domain.access.AccessExamples.NOW;
import static app.tollgate.domain.access.AccessExamples.PAID_THROUGH;
import static app.tollgate.domain.access.AccessExamples.RULES;
import static app.tollgate.domain.access.AccessExamples.forced;
import static app.tollgate.domain.access.AccessExamples.paid;
import static app.tollgate.domain.access.AccessExamples.trialOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.access.AccessExplanation.Finding;
import app.tollgate.domain.access.AccessExplanation.Result;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.Suspended;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACC-5")
class ExplanationTest {

    private static final long SEED = Long.getLong("tollgate.seed", new Random().nextLong());

    @BeforeAll
    static void says_how_to_see_this_run_again() {
        System.out.println("Facts at random: to see this run again, pass -Dtollgate.seed=" + SEED);
    }

    @Test
    void every_rule_is_named_in_order_whatever_decides() {
        AccessExplanation explanation = RULES.explain(new AccessFacts(List.of()), NOW);

        assertThat(explanation.findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly(
                        "override",
                        "subscription_paid",
                        "renewal_in_grace",
                        "manual_plan_running",
                        "free_access_running",
                        "coupon_trial_running",
                        "trial_running",
                        "verification_overdue",
                        "payment_awaited",
                        "approval_awaited",
                        "subscription_suspended",
                        "subscription_ended",
                        "manual_plan_ended",
                        "free_access_ended",
                        "coupon_trial_ended",
                        "trial_ended",
                        "no_claim");
        assertThat(deciding(explanation).rule().id()).isEqualTo("no_claim");
    }

    @Test
    void a_rule_says_of_each_claim_what_it_found() {
        SubscriptionFact suspended = paid("pro", new Suspended(NOW));
        SubscriptionFact cancelled = paid("basic", new Cancelled(NOW));
        AccessFacts facts = new AccessFacts(
                Role.USER, List.of(suspended, cancelled), List.of(trialOf("basic")), Optional.of(forced("pro")));

        AccessExplanation explanation = RULES.explain(facts, NOW);

        assertThat(explanation.findings())
                .extracting(Finding::result)
                .containsExactly(
                        Result.SILENT,
                        Result.HELD,
                        Result.SILENT,
                        Result.SILENT,
                        Result.SILENT,
                        Result.SILENT,
                        Result.HELD,
                        Result.SILENT,
                        Result.SILENT,
                        Result.SILENT,
                        Result.REFUSED,
                        Result.SILENT,
                        Result.SILENT,
                        Result.SILENT,
                        Result.SILENT,
                        Result.SILENT,
                        Result.SILENT);
        assertThat(finding(explanation, "subscription_paid").verdicts())
                .containsExactly(
                        new Verdict.Silent(suspended),
                        new Verdict.Holds(
                                cancelled,
                                AccessStatus.ACTIVE,
                                AccessReason.SUBSCRIPTION_PAID,
                                Optional.of(PAID_THROUGH)));
        assertThat(deciding(explanation).rule().id()).isEqualTo("subscription_paid");
    }

    @Test
    void decision_and_explanation_agree_on_any_facts() {
        for (int run = 0; run < 5_000; run++) {
            Random random = new Random(SEED + run);
            AccessFacts facts = RandomFacts.from(random);
            Instant moment = NOW.plus(Duration.ofHours(random.nextInt(-400, 800)));

            AccessExplanation explanation = RULES.explain(facts, moment);

            assertThat(explanation.decision())
                    .as("seed %s, %s at %s", SEED + run, facts, moment)
                    .isEqualTo(RULES.decide(facts, moment))
                    .extracting(AccessDecision::reason)
                    .isIn(reasonsOf(deciding(explanation)));
            assertThat(explanation.decision().fullAccess() || forcesTheLowest(facts))
                    .as("seed %s, %s at %s", SEED + run, facts, moment)
                    .isEqualTo(explanation.findings().stream().anyMatch(finding -> finding.result() == Result.HELD));
        }
    }

    @Test
    void of_each_claim_that_was_not_given_up_exactly_one_rule_speaks() {
        for (int run = 0; run < 5_000; run++) {
            AccessFacts facts = RandomFacts.from(new Random(SEED + run));

            AccessExplanation explanation = RULES.explain(facts, NOW);

            IntStream.range(0, facts.subscriptions().size())
                    .forEach(place -> assertThat(spokenOf(explanation, place))
                            .as("seed %s, subscription %s of %s", SEED, place, facts)
                            .isEqualTo(facts.subscriptions().get(place).counts() ? 1 : 0));
        }
    }

    private static boolean forcesTheLowest(AccessFacts facts) {
        return facts.overrideCounts()
                && facts.override().orElseThrow().gives().tier().name().equals("free");
    }

    private static long spokenOf(AccessExplanation explanation, int place) {
        return explanation.findings().stream()
                .filter(finding -> SubscriptionRules.HOLDING.contains(finding.rule())
                        || SubscriptionRules.REFUSING.contains(finding.rule()))
                .map(finding -> finding.verdicts().get(place))
                .filter(verdict -> !(verdict instanceof Verdict.Silent))
                .count();
    }

    private static List<AccessReason> reasonsOf(Finding finding) {
        return finding.verdicts().stream()
                .flatMap(verdict -> switch (verdict) {
                    case Verdict.Holds holds -> Optional.of(holds.reason()).stream();
                    case Verdict.Refuses refuses -> Optional.of(refuses.reason()).stream();
                    case Verdict.Silent _ -> Optional.<AccessReason>empty().stream();
                })
                .toList();
    }

    private static Finding deciding(AccessExplanation explanation) {
        assertThat(explanation.findings().stream().filter(Finding::decided)).hasSize(1);
        return explanation.findings().stream()
                .filter(Finding::decided)
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(AccessExplanation explanation, String rule) {
        return explanation.findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
