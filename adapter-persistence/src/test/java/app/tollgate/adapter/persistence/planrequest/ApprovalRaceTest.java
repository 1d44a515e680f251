package app.tollgate.adapter.persistence.planrequest;

import static app.tollgate.application.testing.SamplePlanRequests.aRequest;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.adapter.persistence.UseCases;
import app.tollgate.application.planrequest.DecidePlanRequest;
import app.tollgate.application.planrequest.DecidePlanRequest.Outcome;
import app.tollgate.application.port.store.Grants;
import app.tollgate.application.port.store.PlanRequests;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.domain.planrequest.FourEyes;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.RequestState;
import app.tollgate.domain.planrequest.RequestStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Several at once: the database decides.
@Tag("MAN-4")
class ApprovalRaceTest {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private static final int CROWD = 8;

    private final KnownRows known = new KnownRows(DATABASE);
    private final UseCases useCases = wired(false);
    private CustomerId ann;
    private CustomerId boss;
    private CustomerId deputy;
    private Plan plan;

    @BeforeEach
    void everybodyIsThere() {
        ann = known.aCustomer();
        boss = known.aCustomer();
        deputy = known.aCustomer();
        plan = aPlan().build();
        known.know(plan);
    }

    @AfterEach
    void close() {
        useCases.close();
    }

    @Test
    void many_approvals_at_once_are_one_payment_one_invoice_and_one_plan() {
        PlanRequest request = kept();
        DecidePlanRequest decide = useCases.get(DecidePlanRequest.class);

        List<Outcome> outcomes =
                all(IntStream.range(0, CROWD).mapToObj(one -> approval(decide, request, one % 2 == 0 ? boss : deputy)));

        assertThat(outcomes).filteredOn(Outcome.Approved.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.ChangesNothing.class::isInstance)
                .hasSize(CROWD - 1);
        isBooked(1);
    }

    @Test
    void of_approvals_and_rejections_at_once_one_wins() {
        PlanRequest request = kept();
        DecidePlanRequest decide = useCases.get(DecidePlanRequest.class);

        List<Outcome> outcomes = all(IntStream.range(0, CROWD)
                .mapToObj(one -> one % 2 == 0
                        ? approval(decide, request, boss)
                        : decide.reject(request.id(), "no money came", deputy)));

        boolean approved = standing(request) instanceof RequestStatus.Active;
        RequestState lasting = approved ? RequestState.ACTIVE : RequestState.REJECTED;
        assertThat(outcomes)
                .filteredOn(approved ? Outcome.Approved.class::isInstance : Outcome.Rejected.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(new Outcome.DecidedOtherwise(lasting)::equals)
                .hasSize(CROWD / 2);
        isBooked(approved ? 1 : 0);
    }

    @Test
    @Tag("MAN-5")
    void two_requests_of_one_customer_at_once_run_one_after_the_other() {
        List<PlanRequest> three = List.of(kept(), kept(), kept());
        DecidePlanRequest decide = useCases.get(DecidePlanRequest.class);

        List<Outcome> outcomes = all(three.stream().map(request -> approval(decide, request, boss)));

        assertThat(outcomes).hasOnlyElementsOfType(Outcome.Approved.class);
        isBooked(3);
        List<Grant> lastFirst = DATABASE.get(Grants.class)
                .of(ann, GrantKind.MANUAL_PLAN)
                .collectList()
                .block(SOON);
        assertThat(lastFirst.get(2).startsAt()).isEqualTo(NOW);
        assertThat(lastFirst.get(1).startsAt()).isEqualTo(lastFirst.get(2).endsAt());
        assertThat(lastFirst.get(0).startsAt()).isEqualTo(lastFirst.get(1).endsAt());
    }

    @Test
    void two_admins_at_once_are_two_and_one_admin_twice_is_one() {
        try (UseCases careful = wired(true)) {
            DecidePlanRequest decide = careful.get(DecidePlanRequest.class);
            PlanRequest byOne = kept();
            PlanRequest byTwo = kept();

            var _ = all(Stream.of(boss, boss, boss, boss).map(admin -> approval(decide, byOne, admin)));
            List<Outcome> outcomes =
                    all(Stream.of(boss, deputy, boss, deputy).map(admin -> approval(decide, byTwo, admin)));

            assertThat(standing(byOne)).isInstanceOf(RequestStatus.ApprovedOnce.class);
            assertThat(outcomes)
                    .filteredOn(Outcome.ApprovedOnce.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes).filteredOn(Outcome.Approved.class::isInstance).hasSize(1);
            isBooked(1);
        }
    }

    private static void isBooked(int times) {
        assertThat(Stream.of("manual_payment", "money_transaction", "invoice", "access_grant")
                        .map(DATABASE::count))
                .containsOnly((long) times);
    }

    private static Mono<Outcome> approval(DecidePlanRequest decide, PlanRequest request, CustomerId by) {
        return decide.approve(request.id(), new FourEyes.Yes(by, Optional.empty(), false), Optional.empty());
    }

    private static <T> List<T> all(Stream<Mono<T>> works) {
        List<Mono<T>> together = works.toList();
        return Flux.fromIterable(together)
                .flatMap(work -> work, together.size())
                .collectList()
                .block(SOON);
    }

    private PlanRequest kept() {
        PlanRequest request = aRequest(ann, plan);
        assertThat(DATABASE.get(PlanRequests.class).add(request).block(SOON)).isTrue();
        return request;
    }

    private static RequestStatus standing(PlanRequest request) {
        return DATABASE.get(PlanRequests.class)
                .find(request.id())
                .map(PlanRequest::status)
                .block(SOON);
    }

    private static UseCases wired(boolean fourEyes) {
        return new UseCases(DATABASE)
                .with(FourEyes.class, () -> new FourEyes(fourEyes))
                .with(TierOrder.class, () -> new TierOrder(List.of(new Tier("free"), new Tier("pro"))))
                .started();
    }
}
