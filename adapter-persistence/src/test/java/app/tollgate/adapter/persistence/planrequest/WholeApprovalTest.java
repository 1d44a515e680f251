package app.tollgate.adapter.persistence.planrequest;

import static app.tollgate.application.testing.SamplePlanRequests.METHODS;
import static app.tollgate.application.testing.SamplePlanRequests.aRequest;
import static app.tollgate.application.testing.SamplePlanRequests.aTransfer;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.adapter.persistence.UseCases;
import app.tollgate.application.planrequest.DecidePlanRequest;
import app.tollgate.application.planrequest.RequestPlan;
import app.tollgate.application.planrequest.RequestPlan.Command;
import app.tollgate.application.planrequest.RequestPlan.Outcome;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.store.PlanRequests;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.domain.planrequest.FourEyes;
import app.tollgate.domain.planrequest.PaymentMethods;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.RequestStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Requests and approvals are there as a whole, or not at all, and once.
class WholeApprovalTest {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private static final int CROWD = 8;

    private CustomerId ann;
    private Plan plan;

    @BeforeEach
    void annAndAPlan() {
        KnownRows known = new KnownRows(DATABASE);
        ann = known.aCustomer();
        plan = aPlan().build();
        known.know(plan);
    }

    @Test
    @Tag("MAN-2")
    void what_fails_at_its_last_step_leaves_nothing_behind() {
        PlanRequest request = kept();
        try (UseCases broken = wired(WholeApprovalTest::failing)) {
            Mono<DecidePlanRequest.Outcome> approval = approval(broken, request);

            assertThatThrownBy(() -> approval.block(SOON)).isInstanceOf(Failed.class);
        }

        assertThat(DATABASE.get(PlanRequests.class)
                        .find(request.id())
                        .block(SOON)
                        .status())
                .isEqualTo(new RequestStatus.Pending());
        assertThat(Stream.of("manual_payment", "money_transaction", "invoice", "access_grant", "audit_log")
                        .map(DATABASE::count))
                .containsOnly(0L);
    }

    @Test
    @Tag("PAY-1")
    void nobody_rewrites_the_log_of_money() {
        try (UseCases useCases = wired(WholeApprovalTest::audit)) {
            assertThat(approval(useCases, kept()).block(SOON)).isInstanceOf(DecidePlanRequest.Outcome.Approved.class);
        }

        assertThat(DATABASE.count("money_transaction")).isEqualTo(1);
        assertThatThrownBy(() -> DATABASE.execute("update money_transaction set amount_minor = 1"))
                .hasStackTraceContaining("only ever added to");
        assertThatThrownBy(() -> DATABASE.execute("delete from money_transaction"))
                .hasStackTraceContaining("only ever added to");
    }

    @Test
    @Tag("MAN-1")
    void one_transfer_is_one_request_and_no_fourth_waits_however_many_ask_at_once() {
        try (UseCases useCases = wired(WholeApprovalTest::audit)) {
            RequestPlan request = useCases.get(RequestPlan.class);
            Command same = new Command(ann, plan.code(), aTransfer());

            List<Outcome> outcomes = crowd(() -> request.request(same));
            List<Outcome> others = crowd(() -> request.request(new Command(ann, plan.code(), aTransfer())));

            assertThat(outcomes).filteredOn(Outcome.Requested.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.RequestedBefore.class::isInstance)
                    .hasSize(CROWD - 1);
            assertThat(others).filteredOn(Outcome.Requested.class::isInstance).hasSize(PlanRequest.OPEN_MAX - 1);
            assertThat(others)
                    .filteredOn(Outcome.TooManyOpen.class::isInstance)
                    .hasSize(CROWD - PlanRequest.OPEN_MAX + 1);
            assertThat(DATABASE.count("plan_request")).isEqualTo(PlanRequest.OPEN_MAX);
        }
    }

    private static List<Outcome> crowd(Supplier<Mono<Outcome>> work) {
        return Flux.range(0, CROWD)
                .flatMap(_ -> work.get(), CROWD)
                .collectList()
                .block(SOON);
    }

    private Mono<DecidePlanRequest.Outcome> approval(UseCases useCases, PlanRequest request) {
        FourEyes.Yes yes = new FourEyes.Yes(ann, Optional.empty(), false);
        return useCases.get(DecidePlanRequest.class).approve(request.id(), yes, Optional.empty());
    }

    private PlanRequest kept() {
        PlanRequest request = aRequest(ann, plan);
        assertThat(DATABASE.get(PlanRequests.class).add(request).block(SOON)).isTrue();
        return request;
    }

    private static Mono<Void> audit(AuditEntry entry) {
        return DATABASE.get(AuditLog.class).record(entry);
    }

    private static Mono<Void> failing(AuditEntry entry) {
        return audit(entry).then(Mono.error(Failed::new));
    }

    private static UseCases wired(AuditLog audit) {
        return new UseCases(DATABASE)
                .with(AuditLog.class, () -> audit)
                .with(FourEyes.class, () -> new FourEyes(false))
                .with(PaymentMethods.class, () -> METHODS)
                .with(TierOrder.class, () -> new TierOrder(List.of(new Tier("free"), new Tier("pro"))))
                .started();
    }

    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
