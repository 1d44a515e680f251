package app.tollgate.application.testing;

import static app.tollgate.application.testing.SamplePlanRequests.aRequest;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.application.port.store.Grants;
import app.tollgate.application.port.store.ManualPayments;
import app.tollgate.application.port.store.PlanRequests;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.InvoiceId;
import app.tollgate.domain.payment.ManualPayment;
import app.tollgate.domain.payment.PaymentId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.planrequest.PlanRequest;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of payments by hand promises.
@Tag("MAN-2")
public interface ManualPaymentsContract {

    ManualPayments payments();

    PlanRequests requests();

    Grants grants();

    Customer aKnownCustomer();

    Plan aKnownPlan();

    @Test
    default void gives_back_what_a_customer_paid_the_newest_first() {
        CustomerId ann = aKnownCustomer().id();
        ManualPayment first = aPayment(ann, 1);
        ManualPayment second = aPayment(ann, 2);
        book(first);
        book(second);
        book(aPayment(aKnownCustomer().id(), 1));

        assertThat(payments().of(ann).collectList().block(SOON)).containsExactly(second, first);
    }

    @Test
    default void books_a_request_once() {
        CustomerId ann = aKnownCustomer().id();
        ManualPayment first = aPayment(ann, 1);
        ManualPayment other = aPayment(ann, 2);
        book(first);

        refuses(new ManualPayment(
                other.id(), first.request(), ann, 2, other.grant(), first.amount(), first.confirmedBy(), NOW));
        assertThat(payments().of(ann).collectList().block(SOON)).containsExactly(first);
    }

    @Test
    default void gives_a_number_of_a_customer_to_one() {
        CustomerId ann = aKnownCustomer().id();
        ManualPayment first = aPayment(ann, 1);
        book(first);

        refuses(aPayment(ann, 1));
        assertThat(payments().of(ann).collectList().block(SOON)).containsExactly(first);
    }

    private void book(ManualPayment payment) {
        payments().book(payment, new InvoiceId(UUID.randomUUID())).block(SOON);
    }

    private void refuses(ManualPayment payment) {
        assertThatThrownBy(() -> book(payment)).isInstanceOf(StaleWrite.class);
    }

    private ManualPayment aPayment(CustomerId customer, int ordinal) {
        Plan plan = aKnownPlan();
        PlanRequest request = aRequest(customer, plan);
        Grant grant = new Grant(
                new GrantId(UUID.randomUUID()),
                customer,
                GrantKind.MANUAL_PLAN,
                plan.benefits().tier(),
                Optional.of(plan.id()),
                NOW,
                daysLater(30),
                "paid by hand",
                customer,
                NOW);
        assertThat(requests()
                        .add(request)
                        .then(grants().add(grant))
                        .then(requests().openOf(customer))
                        .block(SOON))
                .isPositive();
        return new ManualPayment(
                new PaymentId(UUID.randomUUID()),
                request.id(),
                customer,
                ordinal,
                grant.id(),
                request.transfer().amount(),
                customer,
                NOW);
    }
}
