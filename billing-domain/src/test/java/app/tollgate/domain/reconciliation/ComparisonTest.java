package app.tollgate.domain.reconciliation;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.reconciliation.Mismatch.What;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.testing.SampleSubscriptions;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("SYN-1")
class ComparisonTest {

    private static final Reading FOLLOWED = new Reading.Followed();

    private final Plan monthly = aPlan().build();
    private final Subscription pending = aSubscription().to(monthly).build();

    @Test
    void what_stayed_as_it_was_matched() {
        Projection held = holding(pending, charge("A", SaleState.COMPLETED));

        assertThat(Comparison.judge(held, FOLLOWED, held)).isEqualTo(new Verdict.Matched());
    }

    @Test
    void a_link_that_came_or_went_is_no_difference() {
        Subscription linked = aSubscription()
                .to(monthly)
                .awaitingApproval(URI.create("https://paypal.test/a"))
                .build();

        assertThat(Comparison.judge(holding(pending), FOLLOWED, holding(linked)))
                .isEqualTo(new Verdict.Matched());
    }

    @Test
    void a_lost_approval_is_told_by_state_paid_through_and_charge() {
        Subscription active =
                aSubscription().to(monthly).activeUntil(daysLater(30)).build();

        Verdict verdict =
                Comparison.judge(holding(pending), FOLLOWED, holding(active, charge("A", SaleState.COMPLETED)));

        assertThat(verdict)
                .isEqualTo(new Verdict.Healed(List.of(
                        new Mismatch(What.STATE, Optional.of("approval_pending"), "active"),
                        new Mismatch(What.PAID_THROUGH, Optional.empty(), "2026-03-31T09:30:00Z"),
                        new Mismatch(What.CHARGE_BOOKED, Optional.empty(), "A completed"))));
    }

    @Test
    void another_plan_and_a_later_end_are_told_from_what_to_what() {
        Plan yearly = aPlan().build();
        Subscription before = active(monthly, 30);
        Subscription after = active(yearly, 395);

        assertThat(Comparison.judge(holding(before), FOLLOWED, holding(after)))
                .isEqualTo(new Verdict.Healed(List.of(
                        new Mismatch(
                                What.PLAN,
                                Optional.of(monthly.id().value().toString()),
                                yearly.id().value().toString()),
                        new Mismatch(
                                What.PAID_THROUGH,
                                Optional.of(daysLater(30).toString()),
                                daysLater(395).toString()))));
    }

    @Test
    void a_charge_that_changed_and_a_new_one_are_told_apart() {
        Projection before = holding(pending, charge("A", SaleState.PENDING), charge("B", SaleState.COMPLETED));
        Projection after = holding(
                pending,
                charge("A", SaleState.COMPLETED),
                charge("B", SaleState.COMPLETED),
                charge("C", SaleState.REFUNDED));

        assertThat(Comparison.judge(before, FOLLOWED, after))
                .isEqualTo(new Verdict.Healed(List.of(
                        new Mismatch(What.CHARGE_STATE, Optional.of("A pending"), "A completed"),
                        new Mismatch(What.CHARGE_BOOKED, Optional.empty(), "C refunded"))));
    }

    @ParameterizedTest
    @EnumSource(Concern.class)
    void what_is_unclear_needs_a_person_and_still_tells_what_was_booked(Concern concern) {
        Projection before = holding(pending);
        Projection after = holding(pending, charge("A", SaleState.COMPLETED));

        assertThat(Comparison.judge(before, new Reading.Unclear(concern), after))
                .isEqualTo(new Verdict.NeedsPerson(
                        concern, List.of(new Mismatch(What.CHARGE_BOOKED, Optional.empty(), "A completed"))));
    }

    @Test
    void what_we_gave_up_and_paypal_forgot_is_missed_by_nobody() {
        Projection held = holding(in(new SubscriptionStatus.Abandoned(NOW)));

        assertThat(Comparison.judge(held, new Reading.Unclear(Concern.NOT_FOUND_AT_PAYPAL), held))
                .isEqualTo(new Verdict.Matched());
        assertThat(Comparison.judge(held, new Reading.Unclear(Concern.SECOND_LIVE_SUBSCRIPTION), held))
                .isEqualTo(new Verdict.NeedsPerson(Concern.SECOND_LIVE_SUBSCRIPTION, List.of()));
    }

    @Test
    void no_answer_says_nothing_about_the_subscription() {
        assertThat(Comparison.judge(holding(pending), new Reading.Failed("silence"), holding(pending)))
                .isEqualTo(new Verdict.NotReached("silence"));
    }

    @Test
    void each_verdict_is_counted_once_and_makes_a_line_for_each_thing() {
        Mismatch mismatch = new Mismatch(What.STATE, Optional.of("active"), "cancelled");
        Verdict both = new Verdict.NeedsPerson(Concern.LIFE_AFTER_END, List.of(mismatch));

        Tally all = Tally.of(both)
                .plus(Tally.of(new Verdict.Matched()))
                .plus(Tally.of(new Verdict.Healed(List.of(mismatch, mismatch))))
                .plus(Tally.of(new Verdict.NotReached("silence")));

        assertThat(all).isEqualTo(new Tally(1, 1, 1, 1));
        assertThat(Finding.detailsOf(both))
                .extracting(Finding.Detail::kind)
                .containsExactly(Finding.Kind.HEALED, Finding.Kind.NEEDS_PERSON);
        assertThat(Finding.detailsOf(new Verdict.Matched())).isEmpty();
    }

    private static Subscription active(Plan plan, int days) {
        return aSubscription().to(plan).activeUntil(daysLater(days)).build();
    }

    private Subscription in(SubscriptionStatus status) {
        SampleSubscriptions sample = aSubscription().to(monthly);
        return sample.in(status).build();
    }

    private static Projection holding(Subscription row, Charge... charges) {
        return new Projection(row, List.of(charges));
    }

    private static Charge charge(String sale, SaleState state) {
        return new Charge(new ProviderSaleId(sale), state);
    }
}
