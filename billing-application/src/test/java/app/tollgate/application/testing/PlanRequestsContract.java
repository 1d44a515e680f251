package app.tollgate.application.testing;

import static app.tollgate.application.testing.SamplePlanRequests.JAZZ_CASH;
import static app.tollgate.application.testing.SamplePlanRequests.aRequest;
import static app.tollgate.application.testing.SamplePlanRequests.active;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.PlanRequests;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestStatus;
import app.tollgate.domain.planrequest.Transfer;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/// What every store of plan requests promises.
@Tag("MAN-1")
public interface PlanRequestsContract {

    PlanRequests requests();

    Customer aKnownCustomer();

    Plan aKnownPlan();

    @Test
    default void gives_a_request_back_by_its_id_and_by_its_transfer() {
        PlanRequest request = aRequest(aKnownCustomer().id(), aKnownPlan());
        assertThat(add(request)).isTrue();

        assertThat(requests().find(request.id()).blockOptional(SOON)).contains(request);
        assertThat(named(request.transfer())).contains(request);
        assertThat(requests().findByTransfer(JAZZ_CASH, request.transfer().id()).blockOptional(SOON))
                .isEmpty();
    }

    @Test
    default void takes_a_transfer_once_for_each_method_whatever_became_of_it() {
        Plan plan = aKnownPlan();
        PlanRequest first = aRequest(aKnownCustomer().id(), plan);
        CustomerId other = aKnownCustomer().id();
        Transfer same = first.transfer();
        assertThat(add(first)).isTrue();

        assertThat(add(aRequest(other, plan, same))).isFalse();
        assertThat(move(first, new RequestStatus.Rejected(other, NOW, "no money came")))
                .isTrue();
        assertThat(add(aRequest(other, plan, same))).isFalse();

        assertThat(add(aRequest(other, plan, new Transfer(JAZZ_CASH, same.id(), same.amount()))))
                .isTrue();
        assertThat(requests().openOf(other).block(SOON)).isEqualTo(1);
    }

    @Test
    default void three_of_a_customer_wait_at_most_and_make_room_when_they_are_decided() {
        CustomerId ann = aKnownCustomer().id();
        Plan plan = aKnownPlan();
        PlanRequest first = aRequest(ann, plan);
        assertThat(List.of(add(first), add(aRequest(ann, plan)), add(aRequest(ann, plan))))
                .containsOnly(true);

        assertThat(add(aRequest(ann, plan))).isFalse();
        assertThat(move(first, new RequestStatus.ApprovedOnce(ann, NOW, Optional.empty())))
                .isTrue();
        assertThat(add(aRequest(ann, plan))).isFalse();
        assertThat(move(standing(first), active(ann, NOW, daysLater(30)))).isTrue();

        assertThat(add(aRequest(ann, plan))).isTrue();
        assertThat(requests().openOf(ann).block(SOON)).isEqualTo(PlanRequest.OPEN_MAX);
    }

    @Test
    @Tag("MAN-4")
    default void moves_from_where_it_was_read_and_keeps_all_that_was_decided() {
        CustomerId ann = aKnownCustomer().id();
        PlanRequest read = aRequest(ann, aKnownPlan());
        RequestStatus once = new RequestStatus.ApprovedOnce(ann, NOW, Optional.of(daysLater(9)));
        RequestStatus given = active(ann, daysLater(1), daysLater(9));
        assertThat(add(read)).isTrue();

        assertThat(move(read, once)).isTrue();
        assertThat(standing(read).status()).isEqualTo(once);
        assertThat(move(read, new RequestStatus.Rejected(ann, NOW, "no money came")))
                .isFalse();
        assertThat(move(read.with(once), given)).isTrue();

        assertThat(standing(read)).isEqualTo(read.with(given));
    }

    @Test
    default void deletes_what_stands_as_it_was_read_and_frees_its_transfer() {
        CustomerId ann = aKnownCustomer().id();
        Plan plan = aKnownPlan();
        PlanRequest read = aRequest(ann, plan);
        PlanRequest decided = aRequest(ann, plan);
        assertThat(List.of(add(read), add(decided))).containsOnly(true);
        assertThat(move(decided, active(ann, NOW, daysLater(1)))).isTrue();

        assertThat(requests().delete(decided).block(SOON)).isFalse();
        assertThat(requests().delete(read).block(SOON)).isTrue();
        assertThat(requests().delete(read).block(SOON)).isFalse();

        assertThat(named(read.transfer())).isEmpty();
        assertThat(add(aRequest(ann, plan, read.transfer()))).isTrue();
    }

    @Test
    default void lists_a_customers_own_page_by_page_and_what_bears_on_them() {
        CustomerId ann = aKnownCustomer().id();
        Plan plan = aKnownPlan();
        PlanRequest running = added(aRequest(ann, plan));
        PlanRequest over = added(aRequest(ann, plan));
        PlanRequest newest = added(aRequest(ann, plan));
        var _ = added(aRequest(aKnownCustomer().id(), plan));
        assertThat(move(running, active(ann, NOW, daysLater(30)))).isTrue();
        assertThat(move(over, active(ann, daysLater(-30), NOW))).isTrue();

        assertThat(own(ann, 2, Optional.empty())).containsExactly(newest.id(), over.id());
        assertThat(own(ann, 2, Optional.of(over.id()))).containsExactly(running.id());
        assertThat(ids(requests().bearingOn(ann, NOW))).containsExactly(newest.id(), running.id());
    }

    private List<PlanRequestId> own(CustomerId customer, int limit, Optional<PlanRequestId> after) {
        return ids(requests().of(customer, limit, after));
    }

    private static List<PlanRequestId> ids(Flux<PlanRequest> found) {
        return found.map(PlanRequest::id).collectList().block(SOON);
    }

    private PlanRequest standing(PlanRequest request) {
        return requests().find(request.id()).block(SOON);
    }

    private Optional<PlanRequest> named(Transfer transfer) {
        return requests().findByTransfer(transfer.method(), transfer.id()).blockOptional(SOON);
    }

    private PlanRequest added(PlanRequest request) {
        assertThat(add(request)).isTrue();
        return request;
    }

    @CanIgnoreReturnValue
    private boolean add(PlanRequest request) {
        return requests().add(request).block(SOON);
    }

    private boolean move(PlanRequest read, RequestStatus next) {
        return requests().move(read, next).block(SOON);
    }
}
