package app.tollgate.adapter.web.testing;

import app.tollgate.application.plan.PlanDraft;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.view.WebhookEvents;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.ProviderPlanId;

/// What use cases with several arguments were asked.
public final class Questions {

    private Questions() {}

    /// What another version was made of.
    public record VersionQuestion(PlanDraft draft, int successorOf) {}

    public record VersionLinkQuestion(PlanDraft draft, int successorOf, ProviderPlanId existing) {}

    /// What the list of events was asked for.
    public record WebhooksQuestion(WebhookEvents.Filter filter, int limit, WebhookEvents.Position after) {}

    /// What the billing history was asked for.
    public record HistoryQuestion(CustomerId customer, int limit, Payments.Position after) {}
}
