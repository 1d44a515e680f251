package app.tollgate.domain.subscription;

import static app.tollgate.domain.subscription.SubscriptionExamples.APRIL;
import static app.tollgate.domain.subscription.SubscriptionExamples.FEBRUARY;
import static app.tollgate.domain.subscription.SubscriptionExamples.MARCH;
import static app.tollgate.domain.subscription.SubscriptionExamples.PLAN;
import static app.tollgate.domain.subscription.SubscriptionExamples.STARTED;
import static app.tollgate.domain.subscription.SubscriptionExamples.active;
import static app.tollgate.domain.subscription.SubscriptionExamples.cancelledOn;
import static app.tollgate.domain.subscription.SubscriptionExamples.intended;
import static app.tollgate.domain.subscription.SubscriptionExamples.observed;
import static app.tollgate.domain.subscription.SubscriptionExamples.report;
import static app.tollgate.domain.subscription.SubscriptionExamples.sale;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.Expired;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import app.tollgate.domain.subscription.SubscriptionStatus.Suspended;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a report of PayPal does to a subscription.
@Tag("SUB-8")
class ObservationTest {

    private static final Instant LATER = STARTED.plusSeconds(3600);

    @ParameterizedTest
    @EnumSource(names = {"APPROVAL_PENDING", "APPROVED"})
    void what_is_not_approved_keeps_its_link_and_gives_nothing(ProviderStatus status) {
        URI link = URI.create("https://paypal.test/approve");
        Subscription waiting = intended(PLAN).awaitingApproval(new ProviderSubscriptionId("I-EXAMPLE"), link, STARTED);

        Subscription after = observed(waiting, report(status, STARTED), List.of(sale(SaleState.COMPLETED, STARTED)));

        assertThat(after.status()).isEqualTo(new ApprovalPending(Optional.of(link)));
        assertThat(after.paidThrough()).isEmpty();
    }

    @Test
    void a_start_that_lies_years_ahead_covers_nothing_before_it() {
        Instant longBefore = STARTED.minusSeconds(10L * 365 * 24 * 3600);
        ProviderSubscription early = report(ProviderStatus.ACTIVE, longBefore);

        Subscription after = observed(intended(PLAN), early, List.of(sale(SaleState.COMPLETED, longBefore)));

        assertThat(after.paidThrough()).isEmpty();
    }

    @Test
    void activation_with_its_charge_is_active_and_paid() {
        Subscription after = active();

        assertThat(after.status()).isEqualTo(new Active());
        assertThat(after.paidThrough()).contains(FEBRUARY);
        assertThat(after.providerId()).contains(new ProviderSubscriptionId("I-EXAMPLE"));
    }

    @Test
    void activation_alone_is_active_and_not_paid() {
        Subscription after = observed(intended(PLAN), report(ProviderStatus.ACTIVE, STARTED), List.of());

        assertThat(after.status()).isEqualTo(new Active());
        assertThat(after.paidThrough()).isEmpty();
    }

    @Test
    @Tag("SUB-7")
    void failed_payments_make_it_past_due_and_a_paid_balance_active_again() {
        Subscription failed = observed(active(), report(ProviderStatus.ACTIVE, FEBRUARY, 2), List.of());
        Subscription paid = observed(
                failed,
                report(ProviderStatus.ACTIVE, FEBRUARY.plusSeconds(9)),
                List.of(sale(SaleState.COMPLETED, FEBRUARY.plusSeconds(5))));

        assertThat(failed.status()).isEqualTo(new PastDue(2));
        assertThat(failed.paidThrough()).contains(FEBRUARY);
        assertThat(paid.status()).isEqualTo(new Active());
        assertThat(paid.paidThrough()).contains(MARCH);
    }

    @Test
    @Tag("SUB-7")
    void an_outstanding_balance_is_past_due_before_any_failure_is_counted() {
        ProviderSubscription paidUp = report(ProviderStatus.ACTIVE, FEBRUARY);

        assertThat(observed(active(), owing(paidUp, 1290), List.of()).status()).isEqualTo(new PastDue(0));
        assertThat(observed(active(), owing(paidUp, 0), List.of()).status()).isEqualTo(new Active());
    }

    @Test
    void an_end_keeps_its_moment_and_what_was_paid_for() {
        Subscription suspended = observed(active(), report(ProviderStatus.SUSPENDED, LATER), List.of());
        Subscription expired = observed(active(), report(ProviderStatus.EXPIRED, LATER), List.of());

        assertThat(suspended.status()).isEqualTo(new Suspended(LATER));
        assertThat(expired.status()).isEqualTo(new Expired(LATER));
        assertThat(cancelledOn(LATER).status()).isEqualTo(new Cancelled(LATER));
        assertThat(cancelledOn(LATER).paidThrough()).contains(FEBRUARY);
    }

    @Test
    void a_suspended_subscription_may_come_back() {
        Subscription suspended = observed(active(), report(ProviderStatus.SUSPENDED, LATER), List.of());

        Subscription back = observed(suspended, report(ProviderStatus.ACTIVE, LATER.plusSeconds(60)), List.of());

        assertThat(back.status()).isEqualTo(new Active());
    }

    @Test
    @Tag("WHK-3")
    void an_older_report_moves_nothing_but_its_charges_count() {
        Subscription cancelled = cancelledOn(FEBRUARY.plusSeconds(60));

        Observation stale = cancelled.observe(
                report(ProviderStatus.ACTIVE, FEBRUARY),
                List.of(sale(SaleState.COMPLETED, FEBRUARY)),
                PLAN,
                FEBRUARY.plusSeconds(90));

        assertThat(stale).isInstanceOf(Observation.Applied.class);
        assertThat(stale.subscription().status()).isEqualTo(cancelled.status());
        assertThat(stale.subscription().lastReport()).isEqualTo(cancelled.lastReport());
        assertThat(stale.subscription().paidThrough()).contains(MARCH);
    }

    @Test
    void what_was_paid_for_never_shrinks() {
        Subscription paidUntilApril =
                observed(active(), report(ProviderStatus.ACTIVE, MARCH), List.of(sale(SaleState.COMPLETED, MARCH)));

        Subscription after = observed(
                paidUntilApril, report(ProviderStatus.ACTIVE, MARCH), List.of(sale(SaleState.COMPLETED, STARTED)));

        assertThat(after.paidThrough()).contains(APRIL);
    }

    @Test
    void a_report_is_kept_with_the_moment_it_was_read() {
        Observation observation =
                active().observe(report(ProviderStatus.ACTIVE, LATER), List.of(), PLAN, LATER.plusSeconds(7));

        assertThat(observation.subscription().lastReport())
                .contains(new ProviderReport(
                        ProviderStatus.ACTIVE, STARTED, LATER, Optional.empty(), LATER.plusSeconds(7), Dunning.NONE));
    }

    private static ProviderSubscription owing(ProviderSubscription report, long cents) {
        return new ProviderSubscription(
                report.id(),
                report.plan(),
                report.status(),
                report.customId(),
                report.overridden(),
                report.startsAt(),
                report.updatedAt(),
                report.nextBillingAt(),
                new Dunning(0, Optional.of(euro(cents)), Optional.empty()));
    }
}
