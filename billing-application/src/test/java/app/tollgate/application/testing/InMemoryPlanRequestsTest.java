package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;
import static app.tollgate.domain.testing.SamplePlans.aPlan;

import app.tollgate.application.port.store.Grants;
import app.tollgate.application.port.store.ManualPayments;
import app.tollgate.application.port.store.PlanRequests;
import app.tollgate.application.port.view.PlanRequestQueue;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Plan;
import java.util.Optional;

class InMemoryPlanRequestsTest implements PlanRequestsContract, PlanRequestQueueContract, ManualPaymentsContract {

    private final InMemoryCustomers people = new InMemoryCustomers();
    private final InMemoryGrants grants = new InMemoryGrants();
    private final InMemoryPlanRequests requests = new InMemoryPlanRequests(people);
    private final InMemoryManualPayments payments = new InMemoryManualPayments();

    @Override
    public PlanRequests requests() {
        return requests;
    }

    @Override
    public PlanRequestQueue queue() {
        return requests;
    }

    @Override
    public ManualPayments payments() {
        return payments;
    }

    @Override
    public Grants grants() {
        return grants;
    }

    @Override
    public Customer aKnownCustomer() {
        return people.recognize(anIdentity(), Role.USER, Optional.empty(), NOW).block(SOON);
    }

    @Override
    public Plan aKnownPlan() {
        return aPlan().build();
    }
}
