package app.tollgate.domain.command;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.command.Standing.Fulfilled;
import app.tollgate.domain.command.Standing.Hopeless;
import app.tollgate.domain.command.Standing.ToAsk;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What PayPal's state says about a command whose answer never came.
@Tag("SYN-2")
class StandingTest {

    private static final Duration SOON_AFTER = Duration.ofMinutes(5);
    private static final Instruction CANCEL = new Instruction.Cancel("enough");
    private static final Instruction SUSPEND = new Instruction.Suspend("pause");
    private static final Instruction REACTIVATE = new Instruction.Reactivate("back");
    private static final Instruction CAPTURE = new Instruction.CaptureOutstanding(euro(1290));

    @Test
    void a_cancellation_is_seen_through_however_old_it_is() {
        for (ProviderStatus running : new ProviderStatus[] {ProviderStatus.ACTIVE, ProviderStatus.SUSPENDED}) {
            assertThat(Standing.of(CANCEL, report(running), Duration.ofDays(400)))
                    .isInstanceOf(ToAsk.class);
            assertThat(Standing.of(new Instruction.Undo(), report(running), Duration.ofDays(400)))
                    .isInstanceOf(ToAsk.class);
        }
        for (ProviderStatus ended : new ProviderStatus[] {ProviderStatus.CANCELLED, ProviderStatus.EXPIRED}) {
            assertThat(Standing.of(CANCEL, report(ended), SOON_AFTER)).isEqualTo(new Fulfilled());
        }
        assertThat(Standing.of(CANCEL, report(ProviderStatus.APPROVAL_PENDING), SOON_AFTER))
                .isInstanceOf(Hopeless.class);
    }

    @Test
    void a_pause_nobody_carried_out_within_a_day_is_given_up() {
        assertThat(Standing.of(SUSPEND, report(ProviderStatus.ACTIVE), SOON_AFTER))
                .isInstanceOf(ToAsk.class);
        assertThat(Standing.of(SUSPEND, report(ProviderStatus.ACTIVE), Duration.ofDays(1)))
                .isInstanceOf(Hopeless.class);
        assertThat(Standing.of(SUSPEND, report(ProviderStatus.SUSPENDED), Duration.ofDays(9)))
                .isEqualTo(new Fulfilled());
        assertThat(Standing.of(REACTIVATE, report(ProviderStatus.SUSPENDED), SOON_AFTER))
                .isInstanceOf(ToAsk.class);
        assertThat(Standing.of(REACTIVATE, report(ProviderStatus.SUSPENDED), Duration.ofDays(1)))
                .isInstanceOf(Hopeless.class);
        assertThat(Standing.of(REACTIVATE, report(ProviderStatus.ACTIVE), SOON_AFTER))
                .isEqualTo(new Fulfilled());
    }

    @Test
    void neither_a_pause_nor_its_end_outlives_the_subscription() {
        assertThat(Standing.of(SUSPEND, report(ProviderStatus.CANCELLED), SOON_AFTER))
                .isInstanceOf(Hopeless.class);
        assertThat(Standing.of(REACTIVATE, report(ProviderStatus.EXPIRED), SOON_AFTER))
                .isInstanceOf(Hopeless.class);
    }

    @Test
    void a_capture_is_asked_for_again_only_while_paypal_remembers_its_request_id() {
        ProviderSubscription owing = owing(report(ProviderStatus.SUSPENDED));

        assertThat(Standing.of(CAPTURE, owing, Duration.ofHours(72).minusSeconds(1)))
                .isInstanceOf(ToAsk.class);
        assertThat(Standing.of(CAPTURE, owing, Duration.ofHours(72))).isInstanceOf(Hopeless.class);
        assertThat(Standing.of(CAPTURE, report(ProviderStatus.ACTIVE), Duration.ofDays(9)))
                .isEqualTo(new Fulfilled());
    }

    @Test
    void a_lost_link_to_consent_is_asked_for_anew_by_whoever_still_wants_it() {
        Instruction revise = new Instruction.Revise(new PlanId(new UUID(0, 7)));

        assertThat(Standing.of(revise, report(ProviderStatus.ACTIVE), SOON_AFTER))
                .isInstanceOf(Hopeless.class);
    }

    private static ProviderSubscription report(ProviderStatus status) {
        return new ProviderSubscription(
                new ProviderSubscriptionId("I-1"),
                new ProviderPlanId("P-1"),
                status,
                Optional.empty(),
                false,
                NOW,
                NOW,
                Optional.empty(),
                Dunning.NONE);
    }

    private static ProviderSubscription owing(ProviderSubscription report) {
        return new ProviderSubscription(
                report.id(),
                report.plan(),
                report.status(),
                report.customId(),
                false,
                NOW,
                NOW,
                Optional.empty(),
                new Dunning(1, Optional.of(euro(1290)), Optional.empty()));
    }
}
