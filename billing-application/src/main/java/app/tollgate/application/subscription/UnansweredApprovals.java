package app.tollgate.application.subscription;

import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Those that wait for an approval and that PayPal did not answer about when they were last asked for, as far as this
/// instance knows: they come last, so that they keep nobody else from being looked at. May be used by several threads.
final class UnansweredApprovals {

    private final Set<SubscriptionId> unanswered = ConcurrentHashMap.newKeySet();

    void remember(SubscriptionId overdue) {
        unanswered.add(overdue);
    }

    int size() {
        return unanswered.size();
    }

    /// Up to `limit` of all that are overdue; forgets whoever is not among them any more.
    List<Subscription> answeredFirst(List<Subscription> oldestFirst, int limit) {
        unanswered.retainAll(oldestFirst.stream().map(Subscription::id).collect(Collectors.toSet()));
        return oldestFirst.stream()
                .sorted(Comparator.comparing(overdue -> unanswered.contains(overdue.id())))
                .limit(limit)
                .toList();
    }
}
