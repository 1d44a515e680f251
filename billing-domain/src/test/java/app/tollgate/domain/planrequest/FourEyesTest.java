package app.tollgate.domain.planrequest;

import static app.tollgate.domain.planrequest.PlanRequestExamples.ANN;
import static app.tollgate.domain.planrequest.PlanRequestExamples.BOSS;
import static app.tollgate.domain.planrequest.PlanRequestExamples.DEPUTY;
import static app.tollgate.domain.planrequest.PlanRequestExamples.given;
import static app.tollgate.domain.planrequest.PlanRequestExamples.paying;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.planrequest.FourEyes.Judgement;
import app.tollgate.domain.planrequest.FourEyes.Yes;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("MAN-4")
class FourEyesTest {

    private static final FourEyes ONE = new FourEyes(false);
    private static final FourEyes TWO = new FourEyes(true);

    private final Plan plan = aPlan().build();
    private final PlanRequest pending = paying(plan, 1290);
    private final PlanRequest once = pending.with(new RequestStatus.ApprovedOnce(BOSS, NOW, Optional.empty()));

    @Test
    void one_admin_is_enough_unless_the_seller_wants_two() {
        assertThat(ONE.judge(pending, yes(BOSS))).isEqualTo(new Judgement.Completes());
        assertThat(TWO.judge(pending, yes(BOSS))).isEqualTo(new Judgement.NeedsAnother());
        assertThat(TWO.judge(once, yes(DEPUTY))).isEqualTo(new Judgement.Completes());
    }

    @Test
    void the_same_admin_is_no_second_one() {
        assertThat(TWO.judge(once, yes(BOSS))).isEqualTo(new Judgement.ChangesNothing());
        assertThat(TWO.judge(once, until(BOSS, daysLater(9))))
                .isEqualTo(new Judgement.FirstMeantAnotherEnd(Optional.empty()));
    }

    @Test
    void what_waited_for_a_second_needs_none_once_the_seller_wants_one() {
        assertThat(ONE.judge(once, yes(BOSS))).isEqualTo(new Judgement.Completes());
        assertThat(ONE.judge(once, until(DEPUTY, daysLater(9)))).isEqualTo(new Judgement.Completes());
    }

    @Test
    void nobody_is_one_of_two_for_an_own_request() {
        assertThat(TWO.judge(pending, yes(ANN))).isEqualTo(new Judgement.OwnRequest());
        assertThat(TWO.judge(once, yes(ANN))).isEqualTo(new Judgement.OwnRequest());
        assertThat(ONE.judge(pending, yes(ANN))).isEqualTo(new Judgement.Completes());
    }

    @Test
    void another_amount_is_accepted_by_each_of_them() {
        PlanRequest less = paying(plan, 1000);
        PlanRequest lessOnce = less.with(once.status());

        assertThat(ONE.judge(less, yes(BOSS))).isEqualTo(new Judgement.AmountDiffers());
        assertThat(ONE.judge(less, accepting(BOSS))).isEqualTo(new Judgement.Completes());
        assertThat(TWO.judge(less, yes(BOSS))).isEqualTo(new Judgement.AmountDiffers());
        assertThat(TWO.judge(lessOnce, yes(DEPUTY))).isEqualTo(new Judgement.AmountDiffers());
        assertThat(TWO.judge(lessOnce, accepting(DEPUTY))).isEqualTo(new Judgement.Completes());
    }

    @Test
    void two_who_mean_different_ends_have_not_agreed() {
        PlanRequest untilThen = pending.with(new RequestStatus.ApprovedOnce(BOSS, NOW, Optional.of(daysLater(9))));

        assertThat(TWO.judge(once, until(DEPUTY, daysLater(9))))
                .isEqualTo(new Judgement.FirstMeantAnotherEnd(Optional.empty()));
        assertThat(TWO.judge(untilThen, yes(DEPUTY)))
                .isEqualTo(new Judgement.FirstMeantAnotherEnd(Optional.of(daysLater(9))));
        assertThat(TWO.judge(untilThen, until(DEPUTY, daysLater(9)))).isEqualTo(new Judgement.Completes());
    }

    @Test
    void what_was_decided_stays_so() {
        PlanRequest active = given(plan, NOW, daysLater(30));
        PlanRequest rejected = pending.with(new RequestStatus.Rejected(BOSS, NOW, "no money came"));

        assertThat(TWO.judge(active, yes(DEPUTY))).isEqualTo(new Judgement.ChangesNothing());
        assertThat(ONE.judge(active, yes(DEPUTY))).isEqualTo(new Judgement.ChangesNothing());
        assertThat(ONE.judge(rejected, yes(DEPUTY))).isEqualTo(new Judgement.WasRejected());
    }

    private static Yes yes(CustomerId by) {
        return new Yes(by, Optional.empty(), false);
    }

    private static Yes accepting(CustomerId by) {
        return new Yes(by, Optional.empty(), true);
    }

    private static Yes until(CustomerId by, Instant end) {
        return new Yes(by, Optional.of(end), false);
    }
}
