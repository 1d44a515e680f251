package app.tollgate.application.plan;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.Tier;
import reactor.core.publisher.Mono;

/// An admin puts a plan on sale (PLN-2): creates product and plan at the provider, or links a plan that exists there.
///
/// Asking again with the same draft goes on where an earlier attempt stopped.
public interface CreatePlan {

    Mono<Outcome> create(PlanDraft draft, CustomerId by);

    Mono<Outcome> link(PlanDraft draft, ProviderPlanId existing, CustomerId by);

    sealed interface Outcome {

        record Created(Plan plan) implements Outcome {}

        /// The plan was on sale already with these terms; nothing was done.
        record AlreadyThere(Plan plan) implements Outcome {}

        /// The draft's tier is none of the product's, which would give its subscribers nothing.
        record UnknownTier(Tier tier) implements Outcome {}

        /// The code is taken by a plan with other terms.
        record TermsDiffer() implements Outcome {}

        /// The plan is at the provider already, as another plan than the one to be linked.
        record LinkedElsewhere(ProviderPlanId linked) implements Outcome {}

        /// Another of our plans is sold as that provider plan already.
        record ProviderPlanTaken(PlanCode by) implements Outcome {}

        /// The provider's plan would charge something else.
        record ProviderDisagrees(String term, String ours, String theirs) implements Outcome {}

        /// The provider knows no such plan.
        record NoSuchProviderPlan() implements Outcome {}

        record ProviderRefused(String issue, String debugId) implements Outcome {}

        /// What was reached is stored; ask again.
        record NotYet() implements Outcome {}
    }
}
