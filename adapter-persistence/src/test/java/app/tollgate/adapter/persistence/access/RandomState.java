package app.tollgate.adapter.persistence.access;

import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// What a row can come to say.
record RandomState(Random random) {

    /// As PayPal said before, at a later moment.
    Subscription confirmed(Subscription known, Instant now) {
        return new Subscription(
                known.id(),
                known.customer(),
                known.plan(),
                known.status(),
                known.providerId(),
                known.lastReport()
                        .map(before -> new ProviderReport(
                                before.status(),
                                before.startsAt(),
                                now,
                                before.nextBillingAt(),
                                now,
                                before.dunning())),
                known.paidThrough(),
                known.course(),
                known.createdAt(),
                now,
                known.version());
    }

    Subscription reported(Subscription known, Plan plan, Instant now) {
        Instant paid = now.plus(Duration.ofHours(random.nextInt(-200, 900)));
        return new Subscription(
                known.id(),
                known.customer(),
                plan.id(),
                status(now),
                known.providerId(),
                Optional.of(new ProviderReport(
                        ProviderStatus.ACTIVE, known.createdAt(), now, Optional.empty(), now, Dunning.NONE)),
                random.nextInt(4) == 0 ? known.paidThrough() : Optional.of(paid),
                known.course(),
                known.createdAt(),
                now,
                known.version());
    }

    private SubscriptionStatus status(Instant now) {
        return switch (random.nextInt(9)) {
            case 0 -> new SubscriptionStatus.PastDue(random.nextInt(1, 4));
            case 1 -> new SubscriptionStatus.Suspended(now);
            case 2, 3 -> new SubscriptionStatus.Cancelled(now);
            case 4 -> new SubscriptionStatus.Expired(now);
            case 5 -> new SubscriptionStatus.Abandoned(now);
            case 6 -> new SubscriptionStatus.Undone(now);
            default -> new SubscriptionStatus.Active();
        };
    }

    Tier tier() {
        return new Tier(any(List.of("free", "basic", "pro")));
    }

    Role role() {
        return any(List.of(Role.values()));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
