package app.tollgate.domain.access;

import app.tollgate.domain.access.AccessExplanation.Finding;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides access as one pure function of recorded facts and an instant (ACC-1).
///
/// Every rule is asked, and each judges for itself. Of all that hold, [Precedence] chooses one (ACC-8). When none
/// holds, the newest subscription gives the reason, then what was given last, then the lack of any claim.
public record AccessRules(AccessPolicy policy) {

    /// In the order they are read. To decide is to ask all of them, so what is explained is what was decided.
    public static final List<AccessRule> IN_ORDER = Stream.of(
                    List.of(new AccessRule(
                            "override",
                            "A tier that an admin forced decides alone, while the customer is an admin; on anybody else"
                                    + " it changes nothing.",
                            AccessRules::override)),
                    SubscriptionRules.HOLDING,
                    GrantRules.HOLDING,
                    SubscriptionRules.REFUSING,
                    GrantRules.REFUSING,
                    List.of(new AccessRule(
                            "no_claim", "Whoever has nothing of all this has the lowest tier.", AccessRules::noClaim)))
            .flatMap(List::stream)
            .toList();

    public AccessDecision decide(AccessFacts facts, Instant now) {
        return explain(facts, now).decision();
    }

    public AccessExplanation explain(AccessFacts facts, Instant now) {
        List<Finding> findings = IN_ORDER.stream()
                .map(rule -> new Finding(rule, rule.judgement().of(facts, policy, now), false))
                .toList();
        Verdict deciding = deciding(facts, findings);
        return new AccessExplanation(
                decision(deciding, now),
                findings.stream().map(finding -> marked(finding, deciding)).toList());
    }

    /// The claims that hold, from the one that goes before all others on (ACC-8).
    public Stream<Verdict.Holds> strongestFirst(AccessFacts facts, Instant now) {
        return verdicts(explain(facts, now).findings(), Verdict.Holds.class)
                .sorted(new Precedence(policy.tiers()).reversed());
    }

    private Verdict deciding(AccessFacts facts, List<Finding> findings) {
        return verdicts(findings, Verdict.Holds.class)
                .max(new Precedence(policy.tiers()))
                .<Verdict>map(holds -> holds)
                .or(() -> newestRefusal(facts, findings))
                .orElseThrow();
    }

    private static Optional<Verdict.Refuses> newestRefusal(AccessFacts facts, List<Finding> findings) {
        List<Claim> newestFirst = facts.claims();
        return verdicts(findings, Verdict.Refuses.class)
                .min(Comparator.comparingInt(
                        refusal -> refusal.claim().map(newestFirst::indexOf).orElseGet(newestFirst::size)));
    }

    private static <V extends Verdict> Stream<V> verdicts(List<Finding> findings, Class<V> kind) {
        return findings.stream()
                .flatMap(finding -> finding.verdicts().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static Finding marked(Finding finding, Verdict deciding) {
        boolean decided = finding.verdicts().stream().anyMatch(verdict -> verdict == deciding);
        return decided ? new Finding(finding.rule(), finding.verdicts(), true) : finding;
    }

    private AccessDecision decision(Verdict verdict, Instant now) {
        return switch (verdict) {
            case Verdict.Holds(var claim, var status, var reason, var until) ->
                new AccessDecision(
                        status != AccessStatus.NONE,
                        status,
                        claim.gives().tier(),
                        policy.limitsOf(claim.gives()),
                        claim.gives().plan(),
                        until,
                        reason,
                        verifiedAt(claim).orElse(now),
                        sourceOf(claim));
            case Verdict.Refuses(var claim, var status, var reason) ->
                new AccessDecision(
                        false,
                        status,
                        policy.tiers().lowest(),
                        policy.freeLimits(),
                        Optional.empty(),
                        Optional.empty(),
                        reason,
                        claim.flatMap(AccessRules::verifiedAt).orElse(now),
                        claim.map(AccessRules::sourceOf).orElse(AccessSource.LOCAL));
            case Verdict.Silent _ -> throw new IllegalStateException("silence decides nothing");
        };
    }

    private static Optional<Instant> verifiedAt(Claim claim) {
        return switch (claim) {
            case SubscriptionFact subscription -> subscription.verifiedAt();
            case OverrideFact _, GrantFact _ -> Optional.empty();
        };
    }

    private static AccessSource sourceOf(Claim claim) {
        return switch (claim) {
            case OverrideFact _ -> AccessSource.OVERRIDE;
            case SubscriptionFact subscription ->
                subscription.verifiedAt().isPresent() ? AccessSource.CACHE : AccessSource.LOCAL;
            case GrantFact _ -> AccessSource.LOCAL;
        };
    }

    private static List<Verdict> override(AccessFacts facts, AccessPolicy policy, Instant now) {
        return facts.override().stream()
                .map(fact -> facts.overrideCounts() ? forced(fact, policy) : new Verdict.Silent(fact))
                .toList();
    }

    private static Verdict forced(OverrideFact fact, AccessPolicy policy) {
        AccessStatus status = policy.isForEverybody(fact.gives().tier()) ? AccessStatus.NONE : AccessStatus.ACTIVE;
        return new Verdict.Holds(fact, status, AccessReason.OVERRIDE, Optional.empty());
    }

    private static List<Verdict> noClaim(AccessFacts facts, AccessPolicy policy, Instant now) {
        boolean claims = facts.grants().stream().anyMatch(grant -> grant.hasStarted(now))
                || facts.subscriptions().stream().anyMatch(SubscriptionFact::counts);
        return claims
                ? List.of()
                : List.of(new Verdict.Refuses(Optional.empty(), AccessStatus.NONE, AccessReason.NO_SUBSCRIPTION));
    }
}
