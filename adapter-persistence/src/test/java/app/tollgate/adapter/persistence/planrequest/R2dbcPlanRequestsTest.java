package app.tollgate.adapter.persistence.planrequest;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.Grants;
import app.tollgate.application.port.store.ManualPayments;
import app.tollgate.application.port.store.PlanRequests;
import app.tollgate.application.port.view.PlanRequestQueue;
import app.tollgate.application.testing.ManualPaymentsContract;
import app.tollgate.application.testing.PlanRequestQueueContract;
import app.tollgate.application.testing.PlanRequestsContract;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.planrequest.PlanRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcPlanRequestsTest implements PlanRequestsContract, PlanRequestQueueContract, ManualPaymentsContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Test
    void the_table_has_as_many_places_as_requests_may_wait() {
        assertThat(DATABASE.count("pg_constraint where conrelid = 'plan_request'::regclass"
                        + " and pg_get_constraintdef(oid) like '%open_slot >= 1%open_slot <= " + PlanRequest.OPEN_MAX
                        + ")%'"))
                .isEqualTo(1);
    }

    @Override
    public PlanRequests requests() {
        return DATABASE.get(PlanRequests.class);
    }

    @Override
    public PlanRequestQueue queue() {
        return DATABASE.get(PlanRequestQueue.class);
    }

    @Override
    public ManualPayments payments() {
        return DATABASE.get(ManualPayments.class);
    }

    @Override
    public Grants grants() {
        return DATABASE.get(Grants.class);
    }

    @Override
    public Customer aKnownCustomer() {
        return DATABASE.get(Customers.class)
                .recognize(anIdentity(), Role.USER, Optional.empty(), NOW)
                .block(SOON);
    }

    @Override
    public Plan aKnownPlan() {
        Plan plan = aPlan().build();
        new KnownRows(DATABASE).know(plan);
        return plan;
    }
}
