package app.tollgate.application.testing;

import app.tollgate.application.port.view.SubscriptionCensus;
import app.tollgate.domain.plan.Plan;
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
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;

/// The census over the fakes that hold subscriptions and plans.
public final class InMemorySubscriptionCensus implements SubscriptionCensus {

    private final InMemorySubscriptions subscriptions;
    private final InMemoryPlans plans;

    public InMemorySubscriptionCensus(InMemorySubscriptions subscriptions, InMemoryPlans plans) {
        this.subscriptions = subscriptions;
        this.plans = plans;
    }

    @Override
    public Flux<Count> counts() {
        return Flux.defer(() -> Flux.fromStream(tally().entrySet().stream()
                .map(entry -> new Count(entry.getKey().plan(), entry.getKey().state(), entry.getValue()))
                .sorted(Comparator.comparing((Count count) -> count.plan().value())
                        .thenComparing(Count::state))));
    }

    private Map<Count, Long> tally() {
        return subscriptions.all().stream()
                .filter(subscription ->
                        !(subscription.status() instanceof Abandoned) && !(subscription.status() instanceof Undone))
                .map(this::cellOf)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private Count cellOf(Subscription subscription) {
        Plan plan = plans.all().stream()
                .filter(one -> one.id().equals(subscription.plan()))
                .findFirst()
                .orElseThrow();
        return new Count(plan.code(), wordFor(subscription.status()), 0);
    }

    private static String wordFor(SubscriptionStatus status) {
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
}
