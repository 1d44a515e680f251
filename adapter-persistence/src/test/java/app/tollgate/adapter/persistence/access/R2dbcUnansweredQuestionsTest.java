package app.tollgate.adapter.persistence.access;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.store.UnansweredQuestions;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.application.testing.UnansweredQuestionsContract;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Subscription;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcUnansweredQuestionsTest implements UnansweredQuestionsContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final KnownRows known = new KnownRows(DATABASE);

    @Override
    public UnansweredQuestions unanswered() {
        return DATABASE.get(UnansweredQuestions.class);
    }

    @Override
    public AccessFactsView facts() {
        return DATABASE.get(AccessFactsView.class);
    }

    @Override
    public CustomerId aKnownCustomer() {
        return known.aCustomer();
    }

    @Override
    public void know(Plan plan) {
        known.know(plan);
    }

    @Override
    public void know(Subscription subscription) {
        known.know(subscription);
    }
}
