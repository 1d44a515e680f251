package app.tollgate.adapter.web.subscription;

import app.tollgate.adapter.web.money.MoneyJson;
import app.tollgate.application.subscription.SubscriptionView;
import app.tollgate.application.subscription.SubscriptionView.PendingChange;
import app.tollgate.domain.period.BillingCalendar;
import app.tollgate.domain.plan.TrialTerms;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.FailedPayment;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.Expired;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import app.tollgate.domain.subscription.SubscriptionStatus.Suspended;
import app.tollgate.domain.subscription.SubscriptionStatus.Undone;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A subscription as its owner sees it (SUB-3). `state` is `none`, and all else is empty, when there never was one.
record StatusJson(
        @Nullable String plan,
        String state,
        @Nullable String payPalState,
        @Nullable Instant paidThrough,
        @Nullable Instant nextBilling,
        boolean cancelAtPeriodEnd,
        @Nullable Long countdownSeconds,
        @Nullable PendingChangeJson pendingChange,
        @Nullable Instant trialEnd,
        @Nullable MoneyJson outstanding,
        int failedPayments,
        @Nullable Instant nextPaymentRetry,
        boolean settling,
        @Nullable Instant verifiedAt) {

    /// `approvalUrl` is where the buyer consents, and absent once they have; `from` is when the new plan begins.
    record PendingChangeJson(
            String plan,
            @Nullable URI approvalUrl,
            @Nullable Instant from) {

        static PendingChangeJson of(PendingChange change) {
            return new PendingChangeJson(
                    change.plan().value(),
                    change.approveAt().orElse(null),
                    change.from().orElse(null));
        }
    }

    static final StatusJson NONE =
            new StatusJson(null, "none", null, null, null, false, null, null, null, null, 0, null, false, null);

    static StatusJson of(SubscriptionView view) {
        Subscription subscription = view.subscription();
        Optional<ProviderReport> report = subscription.lastReport();
        Dunning dunning = report.map(ProviderReport::dunning).orElse(Dunning.NONE);
        boolean timeLeft = view.remaining().filter(Duration::isPositive).isPresent();
        return new StatusJson(
                view.plan().code().value(),
                wordFor(subscription.status()),
                report.map(last -> PayPalStateWords.of(last.status())).orElse(null),
                view.paidThrough().orElse(null),
                report.flatMap(ProviderReport::nextBillingAt).orElse(null),
                subscription.status() instanceof Cancelled && timeLeft,
                view.remaining().map(Duration::toSeconds).orElse(null),
                view.pendingChange().map(PendingChangeJson::of).orElse(null),
                trialEnd(view).orElse(null),
                dunning.outstanding().map(MoneyJson::of).orElse(null),
                dunning.failedPayments(),
                dunning.lastFailure().flatMap(FailedPayment::nextRetryAt).orElse(null),
                view.settling(),
                report.map(ProviderReport::verifiedAt).orElse(null));
    }

    static String wordFor(SubscriptionStatus status) {
        return switch (status) {
            case ApprovalPending _ -> "approval_pending";
            case Active _ -> "active";
            case PastDue _ -> "past_due";
            case Suspended _ -> "suspended";
            case Cancelled _ -> "cancelled";
            case Expired _ -> "expired";
            case Abandoned _ -> "abandoned";
            case Undone _ -> "undone";
        };
    }

    /// Counted from PayPal's start, so there is none before the buyer approved.
    private static Optional<Instant> trialEnd(SubscriptionView view) {
        return switch (view.subscription().status()) {
            case ApprovalPending _, Abandoned _, Undone _ -> Optional.empty();
            case Active _, PastDue _, Suspended _, Cancelled _, Expired _ ->
                view.subscription()
                        .lastReport()
                        .flatMap(report -> view.plan().terms().trial().map(trial -> endOf(trial, report.startsAt())));
        };
    }

    private static Instant endOf(TrialTerms trial, Instant start) {
        return new BillingCalendar(start, trial.interval()).startOfPeriod(trial.cycles());
    }
}
