package app.tollgate.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// One rule of access. `id` is stable, `sentence` is for people, and the judgement is pure: the same facts, policy and
/// moment give the same verdicts, one for each claim it looked at.
public record AccessRule(String id, String sentence, Judgement judgement) {

    @FunctionalInterface
    public interface Judgement {

        List<Verdict> of(AccessFacts facts, AccessPolicy policy, Instant now);
    }

    /// Judges one claim.
    @FunctionalInterface
    interface OneByOne<C extends Claim> {

        Verdict of(C claim, AccessPolicy policy, Instant now);
    }

    static AccessRule onSubscriptions(String id, String sentence, OneByOne<SubscriptionFact> judge) {
        return new AccessRule(
                id, sentence, (facts, policy, now) -> each(facts.subscriptions().stream(), judge, policy, now));
    }

    static AccessRule onGrants(GrantKind kind, String id, String sentence, OneByOne<GrantFact> judge) {
        return new AccessRule(id, sentence, (facts, policy, now) -> each(facts.grantsOf(kind), judge, policy, now));
    }

    private static <C extends Claim> List<Verdict> each(
            Stream<C> claims, OneByOne<C> judge, AccessPolicy policy, Instant now) {
        return claims.map(claim -> judge.of(claim, policy, now)).toList();
    }
}
