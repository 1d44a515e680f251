package app.tollgate.domain.testing;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.PlanCourse;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Builds a subscription from a valid default: an intent nobody told PayPal of. Ids are unused.
public final class SampleSubscriptions {

    private final long number = Moments.unusedNumber();
    private CustomerId customer = new CustomerId("user-" + number);
    private PlanId plan = new PlanId(new UUID(0x7001L << 12 | 0x7000, 0));
    private SubscriptionStatus status = new SubscriptionStatus.ApprovalPending(Optional.empty());
    private Optional<ProviderSubscriptionId> providerId = Optional.empty();
    private Optional<ProviderReport> lastReport = Optional.empty();
    private Optional<Instant> paidThrough = Optional.empty();
    private PlanCourse course = PlanCourse.STRAIGHT;
    private Instant createdAt = Moments.NOW;

    private SampleSubscriptions() {}

    public static SampleSubscriptions aSubscription() {
        return new SampleSubscriptions();
    }

    public SampleSubscriptions ownedBy(CustomerId owner) {
        customer = owner;
        return this;
    }

    public SampleSubscriptions to(Plan subscribed) {
        plan = subscribed.id();
        return this;
    }

    public SampleSubscriptions createdAt(Instant moment) {
        createdAt = moment;
        return this;
    }

    public SampleSubscriptions knownAs(String provider) {
        providerId = Optional.of(new ProviderSubscriptionId(provider));
        return this;
    }

    public SampleSubscriptions awaitingApproval(URI approveAt) {
        return in(new SubscriptionStatus.ApprovalPending(Optional.of(approveAt)));
    }

    public SampleSubscriptions activeUntil(Instant end) {
        paidThrough = Optional.of(end);
        return in(new SubscriptionStatus.Active()).reported(ProviderStatus.ACTIVE);
    }

    public SampleSubscriptions cancelled(Instant since) {
        return in(new SubscriptionStatus.Cancelled(since)).reported(ProviderStatus.CANCELLED);
    }

    /// Any status, and PayPal's report of it where PayPal ever gave one.
    public SampleSubscriptions in(SubscriptionStatus next) {
        status = next;
        return this;
    }

    public SampleSubscriptions on(PlanCourse next) {
        course = next;
        return this;
    }

    public SampleSubscriptions paidThrough(Instant end) {
        paidThrough = Optional.of(end);
        return this;
    }

    public SampleSubscriptions with(ProviderReport report) {
        lastReport = Optional.of(report);
        return this;
    }

    private SampleSubscriptions reported(ProviderStatus reported) {
        providerId = providerId.or(() -> Optional.of(new ProviderSubscriptionId("I-SAMPLE" + number)));
        return with(new ProviderReport(reported, createdAt, createdAt, paidThrough, createdAt, Dunning.NONE));
    }

    public Subscription build() {
        return new Subscription(
                new SubscriptionId(new UUID(0x7002L << 12 | 0x7000, number)),
                customer,
                plan,
                status,
                providerId,
                lastReport,
                paidThrough,
                course,
                createdAt,
                createdAt,
                0);
    }
}
