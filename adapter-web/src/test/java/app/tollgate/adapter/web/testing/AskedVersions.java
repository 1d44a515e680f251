package app.tollgate.adapter.web.testing;

import app.tollgate.adapter.web.testing.Questions.VersionLinkQuestion;
import app.tollgate.adapter.web.testing.Questions.VersionQuestion;
import app.tollgate.application.plan.AddPlanVersion;
import app.tollgate.application.plan.PlanDraft;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.ProviderPlanId;
import reactor.core.publisher.Mono;

/// Takes new versions of plans for the world of a test.
record AskedVersions(World world) implements AddPlanVersion {

    @Override
    public Mono<Outcome> add(PlanDraft draft, int successorOf, CustomerId by) {
        return world.remember(new VersionQuestion(draft, successorOf), world.versionOutcome);
    }

    @Override
    public Mono<Outcome> link(PlanDraft draft, int successorOf, ProviderPlanId existing, CustomerId by) {
        return world.remember(new VersionLinkQuestion(draft, successorOf, existing), world.versionOutcome);
    }
}
