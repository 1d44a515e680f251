package app.tollgate.domain.access;

import app.tollgate.domain.customer.Role;
import app.tollgate.domain.subscription.SubscriptionId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything recorded about a customer that bears on access, newest subscription first, and of what was given for a
/// time that which lasts longest.
public record AccessFacts(
        Role role, List<SubscriptionFact> subscriptions, List<GrantFact> grants, Optional<OverrideFact> override) {

    private static final Comparator<GrantFact> LASTING_LONGEST =
            Comparator.comparing(GrantFact::endsAt).reversed().thenComparing(GrantFact::given);

    public AccessFacts {
        Set<SubscriptionId> replaced = subscriptions.stream()
                .flatMap(fact -> fact.succeeds().stream())
                .collect(Collectors.toUnmodifiableSet());
        subscriptions = subscriptions.stream()
                .map(fact -> fact.replacedWhen(replaced.contains(fact.id())))
                .toList();
        grants = grants.stream().sorted(LASTING_LONGEST).toList();
    }

    /// Of a user with nothing but subscriptions.
    public AccessFacts(List<SubscriptionFact> subscriptions) {
        this(Role.USER, subscriptions, List.of(), Optional.empty());
    }

    /// Of somebody nobody knows.
    public static AccessFacts none() {
        return new AccessFacts(List.of());
    }

    /// A forced tier counts only while the customer is an admin (ACC-4).
    public boolean overrideCounts() {
        return override.isPresent() && AccessOverride.countsFor(role);
    }

    Stream<GrantFact> grantsOf(GrantKind kind) {
        return grants.stream().filter(grant -> grant.given() == kind);
    }

    /// In the order in which a refusal of theirs is heard.
    List<Claim> claims() {
        return Stream.of(override.stream(), subscriptions.stream(), grants.stream())
                .<Claim>flatMap(claims -> claims)
                .toList();
    }
}
