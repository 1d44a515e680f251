package app.tollgate.application.testing;

import static app.tollgate.application.testing.SamplePlanRequests.aRequest;
import static app.tollgate.application.testing.SamplePlanRequests.active;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.PlanRequests;
import app.tollgate.application.port.view.PlanRequestQueue;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestState;
import app.tollgate.domain.planrequest.RequestStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/// What every view of the queue of plan requests promises.
@Tag("MAN-2")
public interface PlanRequestQueueContract {

    PlanRequests requests();

    PlanRequestQueue queue();

    Customer aKnownCustomer();

    Plan aKnownPlan();

    @Test
    default void the_queue_is_of_all_or_of_one_state_at_a_moment_and_says_who_asked() {
        Customer ann = aKnownCustomer();
        Plan plan = aKnownPlan();
        PlanRequest given = added(aRequest(ann.id(), plan));
        PlanRequest once = added(aRequest(ann.id(), plan));
        PlanRequest rejected = added(aRequest(ann.id(), plan));
        assertThat(move(given, active(ann.id(), NOW, daysLater(30)))).isTrue();
        assertThat(move(once, new RequestStatus.ApprovedOnce(ann.id(), NOW, Optional.empty())))
                .isTrue();
        assertThat(move(rejected, new RequestStatus.Rejected(ann.id(), NOW, "no money came")))
                .isTrue();

        assertThat(queued(Optional.empty(), NOW)).containsExactly(rejected.id(), once.id(), given.id());
        assertThat(queued(Optional.of(RequestState.PENDING), NOW)).containsExactly(once.id());
        assertThat(queued(Optional.of(RequestState.REJECTED), NOW)).containsExactly(rejected.id());
        assertThat(queued(Optional.of(RequestState.ACTIVE), NOW)).containsExactly(given.id());
        assertThat(queued(Optional.of(RequestState.ACTIVE), daysLater(30))).isEmpty();
        assertThat(queued(Optional.of(RequestState.EXPIRED), daysLater(30))).containsExactly(given.id());
        PlanRequestQueue.Entry entry = queue().newestFirst(filter(Optional.empty(), NOW), 1, Optional.of(once.id()))
                .blockFirst(SOON);
        assertThat(entry.request().id()).isEqualTo(given.id());
        assertThat(entry.email()).isEqualTo(ann.email());
        assertThat(entry.name()).isEqualTo(ann.name());
    }

    private List<PlanRequestId> queued(Optional<RequestState> state, Instant at) {
        return ids(queue().newestFirst(filter(state, at), 10, Optional.empty()).map(PlanRequestQueue.Entry::request));
    }

    private static PlanRequestQueue.Filter filter(Optional<RequestState> state, Instant at) {
        return new PlanRequestQueue.Filter(state, at);
    }

    private static List<PlanRequestId> ids(Flux<PlanRequest> found) {
        return found.map(PlanRequest::id).collectList().block(SOON);
    }

    private PlanRequest added(PlanRequest request) {
        assertThat(requests().add(request).block(SOON)).isTrue();
        return request;
    }

    private boolean move(PlanRequest read, RequestStatus next) {
        return requests().move(read, next).block(SOON);
    }
}
