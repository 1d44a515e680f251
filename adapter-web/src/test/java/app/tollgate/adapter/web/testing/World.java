package app.tollgate.adapter.web.testing;

import app.tollgate.adapter.web.testing.Questions.HistoryQuestion;
import app.tollgate.adapter.web.testing.Questions.WebhooksQuestion;
import app.tollgate.application.Page;
import app.tollgate.application.access.CheckAccess;
import app.tollgate.application.access.ExplainAccess;
import app.tollgate.application.access.OverrideAccess;
import app.tollgate.application.access.VerifiedAccess;
import app.tollgate.application.command.ChangePlan;
import app.tollgate.application.command.SteerSubscription;
import app.tollgate.application.customer.ChangeRole;
import app.tollgate.application.customer.RecognizeCustomer;
import app.tollgate.application.payment.ShowBillingHistory;
import app.tollgate.application.plan.AddPlanVersion;
import app.tollgate.application.plan.CreatePlan;
import app.tollgate.application.plan.ListPlans;
import app.tollgate.application.plan.PlanDraft;
import app.tollgate.application.plan.ShowPlanVersions;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.view.WebhookEvents;
import app.tollgate.application.reconciliation.RequestReconciliation;
import app.tollgate.application.subscription.LinkSubscription;
import app.tollgate.application.subscription.ShowSubscription;
import app.tollgate.application.subscription.StartSubscription;
import app.tollgate.application.subscription.SubscriptionView;
import app.tollgate.application.token.IssueAccessToken;
import app.tollgate.application.webhook.ReceiveWebhook;
import app.tollgate.application.webhook.ReplayWebhook;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanVersions;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.token.SigningKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The use cases behind the edge: each answers what a test decided, and remembers what it was asked.
public final class World implements RecognizeCustomer, ListPlans, CreatePlan, ShowSubscription, CheckAccess {

    public final List<Object> asked = new CopyOnWriteArrayList<>();
    public final List<Identity> recognized = new CopyOnWriteArrayList<>();

    public final KeyCupboard apiKeys = new KeyCupboard();

    public volatile List<Plan> plans = List.of();
    public volatile Mono<CreatePlan.Outcome> createOutcome = Mono.empty();
    public volatile Mono<AddPlanVersion.Outcome> versionOutcome = Mono.empty();
    public volatile Mono<StartSubscription.Outcome> startOutcome = Mono.empty();
    public volatile Mono<LinkSubscription.Outcome> linkOutcome = Mono.empty();
    public volatile Mono<SteerSubscription.Outcome> steerOutcome = Mono.empty();
    public volatile Mono<ChangePlan.Outcome> changeOutcome = Mono.empty();
    public volatile Mono<ReceiveWebhook.Outcome> webhookOutcome = Mono.empty();
    public volatile Mono<RequestReconciliation.Outcome> reconciliationOutcome = Mono.empty();
    public volatile Mono<Page<Payment, Payments.Position.Behind>> history = Mono.empty();
    public volatile Page<WebhookEvents.Entry, WebhookEvents.Position.Behind> webhooks =
            new Page<>(List.of(), Optional.empty());
    public volatile ReplayWebhook.Outcome replayOutcome = new ReplayWebhook.Outcome.UnknownEvent();
    public volatile Function<CustomerId, Mono<SubscriptionView>> subscriptions = _ -> Mono.empty();
    public volatile Function<CustomerId, Mono<AccessDecision>> access = _ -> Mono.empty();
    public volatile Function<CustomerId, Mono<IssueAccessToken.Outcome>> tokens = _ -> Mono.empty();
    public volatile Mono<List<SigningKey>> signingKeys = Mono.just(List.of());
    public volatile Mono<ExplainAccess.Outcome> explanation = Mono.just(new ExplainAccess.Outcome.NoSuchCustomer());
    public volatile Mono<ChangeRole.Outcome> roleChange = Mono.just(new ChangeRole.Outcome.NoSuchCustomer());
    public volatile Mono<OverrideAccess.Outcome> overriding = Mono.just(new OverrideAccess.Outcome.NoSuchCustomer());
    public volatile Mono<OverrideAccess.Release> releasing = Mono.just(new OverrideAccess.Release.NoSuchCustomer());
    public volatile Function<CustomerId, Mono<VerifiedAccess>> verified = _ -> Mono.empty();
    public volatile Function<Customer, Mono<Customer>> recognition = Mono::just;

    /// The role is what the subject says, up to the first dash: `admin-1`, `super-2`, `support-3`, anything else.
    @Override
    public Mono<Customer> recognize(Identity identity) {
        recognized.add(identity);
        return recognition.apply(new Customer(
                identity.id(), identity.email(), identity.name(), Subjects.roleOf(identity.id()), TestClock.NOW));
    }

    @Override
    public Flux<Plan> onSale() {
        return Flux.fromIterable(plans);
    }

    @Override
    public Mono<Plan> onSale(PlanCode code) {
        return onSale().filter(plan -> plan.code().equals(code)).next();
    }

    @Override
    public Mono<CreatePlan.Outcome> create(PlanDraft draft, CustomerId by) {
        asked.add(draft);
        return createOutcome;
    }

    @Override
    public Mono<CreatePlan.Outcome> link(PlanDraft draft, ProviderPlanId existing, CustomerId by) {
        asked.add(draft);
        asked.add(existing);
        return createOutcome;
    }

    @Override
    public Mono<SubscriptionView> show(CustomerId customer) {
        return subscriptions.apply(customer);
    }

    @Override
    public Mono<AccessDecision> check(CustomerId customer) {
        return access.apply(customer);
    }

    /// Every version of the plans a test knows, sold or not.
    ShowPlanVersions versions() {
        return code -> Flux.fromIterable(plans)
                .filter(plan -> plan.code().equals(code))
                .collectList()
                .filter(versions -> !versions.isEmpty())
                .map(PlanVersions::new);
    }

    ExplainAccess explaining() {
        return question -> remember(question, explanation);
    }

    ChangeRole changingRole() {
        return command -> remember(command, roleChange);
    }

    OverrideAccess overridingAccess() {
        return new OverrideAccess() {
            @Override
            public Mono<Outcome> force(Command command) {
                return remember(command, overriding);
            }

            @Override
            public Mono<Release> release(CustomerId customer, CustomerId by) {
                return remember(List.of(customer, by), releasing);
            }
        };
    }

    StartSubscription starting() {
        return command -> remember(command, startOutcome);
    }

    LinkSubscription linking() {
        return command -> remember(command, linkOutcome);
    }

    SteerSubscription steering() {
        return command -> remember(command, steerOutcome);
    }

    ChangePlan changing() {
        return command -> remember(command, changeOutcome);
    }

    ReceiveWebhook receiving() {
        return delivery -> remember(delivery, Mono.defer(() -> webhookOutcome));
    }

    ShowBillingHistory paying() {
        return (customer, limit, after) -> remember(new HistoryQuestion(customer, limit, after), history);
    }

    ReplayWebhook replaying() {
        return (eventId, _) -> remember(eventId, Mono.just(replayOutcome));
    }

    Mono<Page<WebhookEvents.Entry, WebhookEvents.Position.Behind>> listWebhooks(
            WebhookEvents.Filter filter, int limit, WebhookEvents.Position after) {
        return remember(new WebhooksQuestion(filter, limit, after), Mono.just(webhooks));
    }

    Mono<WebhookEvents.Entry> webhook(String eventId) {
        return Flux.fromIterable(webhooks.entries())
                .filter(event -> event.eventId().equals(eventId))
                .next();
    }

    RequestReconciliation reconciling() {
        return askedBy -> remember(askedBy, reconciliationOutcome);
    }

    <T> Mono<T> remember(Object question, Mono<T> answer) {
        asked.add(question);
        return answer;
    }
}
