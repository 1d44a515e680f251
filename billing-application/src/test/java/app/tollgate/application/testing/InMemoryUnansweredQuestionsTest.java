package app.tollgate.application.testing;

import static app.tollgate.domain.testing.SampleCustomers.aCustomer;

import app.tollgate.application.port.store.UnansweredQuestions;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Subscription;

class InMemoryUnansweredQuestionsTest implements UnansweredQuestionsContract {

    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final InMemoryPlans plans = new InMemoryPlans();
    private final InMemoryUnansweredQuestions unanswered = new InMemoryUnansweredQuestions(subscriptions);

    @Override
    public UnansweredQuestions unanswered() {
        return unanswered;
    }

    @Override
    public AccessFactsView facts() {
        return new InMemoryAccessFacts(subscriptions, plans, unanswered);
    }

    @Override
    public CustomerId aKnownCustomer() {
        return aCustomer().id();
    }

    @Override
    public void know(Plan plan) {
        plans.with(plan);
    }

    @Override
    public void know(Subscription subscription) {
        subscriptions.with(subscription);
    }
}
