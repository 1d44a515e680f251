package app.tollgate.application.plan;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.Tier;
import reactor.core.publisher.Mono;

/// An admin gives a plan other terms (PLN-4): they become a version of their own, which is on sale once it is
/// published. Who subscribed before keeps the version of then.
///
/// Asking again with the same terms goes on where an earlier attempt stopped.
public interface AddPlanVersion {

    /// `successorOf` is the number of the version that the draft was made from.
    Mono<Outcome> add(PlanDraft draft, int successorOf, CustomerId by);

    /// The same, sold as a plan that exists at the provider, after price, interval, trial and setup fee were compared.
    Mono<Outcome> link(PlanDraft draft, int successorOf, ProviderPlanId existing, CustomerId by);

    sealed interface Outcome {

        /// The new version is on sale.
        record Added(Plan plan) implements Outcome {}

        /// The newest version has these terms, and nothing was missing.
        record AlreadyThere(Plan plan) implements Outcome {}

        /// No plan has this code: there is nothing to make another version of.
        record NoSuchPlan() implements Outcome {}

        /// Somebody else made a version with other terms meanwhile; nothing was done.
        record Overtaken() implements Outcome {}

        /// The draft's tier is none of the product's, which would give its subscribers nothing.
        record UnknownTier(Tier tier) implements Outcome {}

        /// The version is at the provider already, as another plan than the one to be linked.
        record LinkedElsewhere(ProviderPlanId linked) implements Outcome {}

        /// A plan or version is sold as that provider plan already.
        record ProviderPlanTaken(PlanCode by) implements Outcome {}

        /// The provider's plan would charge something else.
        record ProviderDisagrees(String term, String ours, String theirs) implements Outcome {}

        /// The provider knows no such plan.
        record NoSuchProviderPlan() implements Outcome {}

        record ProviderRefused(String issue, String debugId) implements Outcome {}

        /// What was reached is stored; ask again. The version before it is on sale meanwhile.
        record NotYet() implements Outcome {}
    }
}
