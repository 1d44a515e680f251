package app.tollgate.domain.access;

import static app.tollgate.domain.access.AccessExamples.NOW;
import static app.tollgate.domain.access.AccessExamples.forced;
import static app.tollgate.domain.access.AccessExamples.intended;
import static app.tollgate.domain.access.AccessExamples.paid;
import static app.tollgate.domain.access.AccessExamples.trialOf;
import static app.tollgate.domain.access.AccessExamples.unpaid;

import app.tollgate.domain.customer.Role;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.Expired;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import app.tollgate.domain.subscription.SubscriptionStatus.Suspended;
import app.tollgate.domain.subscription.SubscriptionStatus.Undone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Facts of every kind, in every mixture.
record RandomFacts(Random random) {

    private static final List<String> TIERS = List.of("free", "basic", "pro");

    private static final List<SubscriptionStatus> STATUSES = List.of(
            new ApprovalPending(Optional.empty()),
            new Active(),
            new PastDue(2),
            new Suspended(NOW),
            new Cancelled(NOW),
            new Expired(NOW),
            new Abandoned(NOW),
            new Undone(NOW));

    static AccessFacts from(Random random) {
        return new RandomFacts(random).facts();
    }

    private AccessFacts facts() {
        return new AccessFacts(
                any(List.of(Role.values())),
                Stream.generate(this::subscription).limit(random.nextInt(4)).toList(),
                perhaps(trialOf(any(TIERS))).stream().toList(),
                perhaps(forced(any(TIERS))));
    }

    private SubscriptionFact subscription() {
        return switch (random.nextInt(5)) {
            case 0 -> unpaid(any(TIERS), any(STATUSES));
            case 1 -> intended(any(TIERS));
            default -> paid(any(TIERS), any(STATUSES), NOW.plus(Duration.ofHours(random.nextInt(-300, 300))));
        };
    }

    private <T> Optional<T> perhaps(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
