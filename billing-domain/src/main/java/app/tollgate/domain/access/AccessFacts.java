package app.tollgate.domain.access;

import java.util.List;

/// Everything recorded about a customer that bears on access, newest subscription first.
public record AccessFacts(List<SubscriptionFact> subscriptions) {

    public AccessFacts {
        subscriptions = List.copyOf(subscriptions);
    }
}
