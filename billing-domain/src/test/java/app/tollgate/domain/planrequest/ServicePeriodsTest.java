package app.tollgate.domain.planrequest;

import static app.tollgate.domain.planrequest.PlanRequestExamples.ANN;
import static app.tollgate.domain.planrequest.PlanRequestExamples.BOSS;
import static app.tollgate.domain.planrequest.PlanRequestExamples.paying;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.period.BillingPeriod;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.domain.planrequest.ServicePeriods.Reckoning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("MAN-5")
class ServicePeriodsTest {

    private final Plan pro = aPlan().ofTier("pro").build();
    private final Plan basic = aPlan().ofTier("basic").build();
    private final List<Grant> manual = new ArrayList<>();
    private final List<PlanRequest> approved = new ArrayList<>();

    @Test
    void it_begins_now_and_runs_for_one_interval_to_the_hour() {
        assertThat(time(pro, NOW)).isEqualTo(new BillingPeriod(NOW, Instant.parse("2026-04-01T09:30:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 1, 2026-03-02T09:30:00Z",
        "WEEK, 2, 2026-03-15T09:30:00Z",
        "MONTH, 3, 2026-06-01T09:30:00Z",
        "YEAR, 1, 2027-03-01T09:30:00Z"
    })
    void every_interval_is_given_whole(BillingInterval.Unit unit, int count, Instant end) {
        Plan plan = aPlan().with(
                        new PlanTerms(euro(1290), new BillingInterval(unit, count), Optional.empty(), Optional.empty()))
                .build();

        assertThat(time(plan, NOW).end()).isEqualTo(end);
    }

    @Test
    void renewals_go_on_from_the_old_end_and_the_day_of_the_month_does_not_drift() {
        Instant start = Instant.parse("2026-01-31T23:15:00Z");

        List<String> ends = Stream.generate(() -> renewed(pro, start))
                .limit(4)
                .map(end -> end.toString().substring(0, 16))
                .toList();

        assertThat(ends)
                .containsExactly("2026-02-28T23:15", "2026-03-31T23:15", "2026-04-30T23:15", "2026-05-31T23:15");
    }

    @Test
    void a_version_with_another_interval_is_given_whole_from_the_old_end() {
        Instant first = renewed(pro, NOW);
        Instant second = renewed(pro, NOW);
        Plan yearly = versionOf(pro, new BillingInterval(BillingInterval.Unit.YEAR, 1));
        Plan quarterly = versionOf(pro, new BillingInterval(BillingInterval.Unit.MONTH, 3));

        assertThat(first).isEqualTo(Instant.parse("2026-04-01T09:30:00Z"));
        assertThat(time(yearly, NOW)).isEqualTo(new BillingPeriod(second, Instant.parse("2027-05-01T09:30:00Z")));
        assertThat(time(quarterly, NOW)).isEqualTo(new BillingPeriod(second, Instant.parse("2026-08-01T09:30:00Z")));
    }

    private static Plan versionOf(Plan plan, BillingInterval interval) {
        PlanTerms terms = plan.terms();
        return aPlan().ofTier("pro")
                .with(new PlanTerms(terms.price(), interval, Optional.empty(), Optional.empty()))
                .build();
    }

    @Test
    void after_the_end_it_begins_anew() {
        Instant first = renewed(pro, NOW);

        assertThat(time(pro, first).start()).isEqualTo(first);
        assertThat(time(pro, first.plusSeconds(60)).start()).isEqualTo(first.plusSeconds(60));
    }

    @Test
    void a_lower_plan_waits_and_a_higher_one_does_not() {
        Instant proEnds = renewed(pro, NOW);
        assertThat(time(basic, NOW).start()).isEqualTo(proEnds);

        manual.clear();
        approved.clear();
        var _ = renewed(basic, NOW);
        assertThat(time(pro, NOW).start()).isEqualTo(NOW);
    }

    @Test
    void an_admin_may_set_another_end_which_is_behind_the_start_and_not_endless() {
        assertThat(reckon(pro, daysLater(10))).isEqualTo(given(NOW, daysLater(10)));
        assertThat(reckon(pro, NOW)).isEqualTo(new Reckoning.EndsInThePast());
        assertThat(reckon(pro, daysLater(3661))).isEqualTo(new Reckoning.EndsTooLate(daysLater(3660)));

        Instant old = renewed(pro, NOW);
        assertThat(reckon(pro, daysLater(10))).isEqualTo(new Reckoning.EndsBeforeItBegins(old));
        assertThat(reckon(pro, old)).isEqualTo(new Reckoning.EndsBeforeItBegins(old));
        assertThat(reckon(pro, old.plusSeconds(1))).isEqualTo(given(old, old.plusSeconds(1)));
    }

    private static Reckoning given(Instant start, Instant end) {
        return new Reckoning.Given(new BillingPeriod(start, end), end);
    }

    private Reckoning reckon(Plan plan, Instant expiry) {
        return periods().of(plan, Optional.of(expiry), NOW);
    }

    private BillingPeriod time(Plan plan, Instant now) {
        return ((Reckoning.Given) periods().of(plan, Optional.empty(), now)).time();
    }

    /// Answers the new end.
    private Instant renewed(Plan plan, Instant now) {
        Reckoning.Given given = (Reckoning.Given) periods().of(plan, Optional.empty(), now);
        manual.add(grant(plan, given.time()));
        approved.add(paying(plan, 1290).with(new RequestStatus.Active(BOSS, now, given.time(), given.anchor())));
        return given.time().end();
    }

    private ServicePeriods periods() {
        return new ServicePeriods(
                manual,
                approved,
                new TierOrder(Stream.of("free", "basic", "pro").map(Tier::new).toList()));
    }

    private static Grant grant(Plan plan, BillingPeriod time) {
        return new Grant(
                new GrantId(UUID.randomUUID()),
                ANN,
                GrantKind.MANUAL_PLAN,
                plan.benefits().tier(),
                Optional.of(plan.id()),
                time.start(),
                time.end(),
                "paid by bank",
                BOSS,
                NOW);
    }
}
