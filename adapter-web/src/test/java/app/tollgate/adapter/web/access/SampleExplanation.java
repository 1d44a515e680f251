package app.tollgate.adapter.web.access;

import app.tollgate.adapter.web.testing.Samples;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.access.ExplainAccess.Outcome;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.access.Entitlement;
import app.tollgate.domain.access.GrantFact;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.access.OverrideFact;
import app.tollgate.domain.access.SubscriptionFact;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Explanations of access to answer with.
final class SampleExplanation {

    private static final Instant STARTED = Instant.parse("2026-02-01T10:00:00Z");

    private SampleExplanation() {}

    /// Paid, with a trial still running and a forced tier that does not count on a user.
    static Outcome paid() {
        Plan plan = Samples.monthly();
        AccessPolicy policy = new AccessPolicy(
                new TierOrder(List.of(new Tier("free"), new Tier("pro"))), Duration.ofDays(3), Map.of());
        Entitlement pro = Entitlement.of(plan.code(), plan.benefits());
        SubscriptionFact subscription = new SubscriptionFact(
                new SubscriptionId(Samples.ID),
                plan.code(),
                plan.benefits(),
                new PastDue(1),
                Optional.of(STARTED),
                Optional.of(Samples.PAID_THROUGH),
                Optional.of(TestClock.NOW));
        AccessFacts facts = new AccessFacts(
                Role.USER,
                List.of(subscription),
                List.of(new GrantFact(GrantKind.SIGN_UP_TRIAL, pro, STARTED, Samples.PAID_THROUGH)),
                Optional.of(new OverrideFact(pro, STARTED)));
        return new Outcome.Explained(new AccessRules(policy).explain(facts, TestClock.NOW));
    }
}
