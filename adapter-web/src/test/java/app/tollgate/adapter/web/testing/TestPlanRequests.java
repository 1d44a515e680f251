package app.tollgate.adapter.web.testing;

import app.tollgate.application.Page;
import app.tollgate.application.plancard.ShowPlanCard;
import app.tollgate.application.planrequest.DecidePlanRequest;
import app.tollgate.application.planrequest.DeletePlanRequest;
import app.tollgate.application.planrequest.RequestPlan;
import app.tollgate.application.planrequest.ShowPlanRequests;
import app.tollgate.application.port.view.PlanRequestQueue;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.planrequest.FourEyes;
import app.tollgate.domain.planrequest.PaymentMethod;
import app.tollgate.domain.planrequest.PaymentMethodCode;
import app.tollgate.domain.planrequest.PaymentMethods;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestState;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/// The fakes behind plans that are paid by hand.
@Configuration(proxyBeanMethods = false)
class TestPlanRequests {

    @Bean
    PaymentMethods paymentMethods() {
        return new PaymentMethods(List.of(
                new PaymentMethod(new PaymentMethodCode("bank_transfer"), "Bank transfer", "To PK36\nSCBL 0000")));
    }

    @Bean
    RequestPlan requestPlan(Edge edge) {
        return command -> edge.planRequests().request(command);
    }

    @Bean
    ShowPlanCard showPlanCard(Edge edge) {
        return customer -> edge.planRequests().show(customer);
    }

    @Bean
    DecidePlanRequest decidePlanRequest(Edge edge) {
        return new DecidePlanRequest() {
            @Override
            public Mono<Outcome> approve(PlanRequestId id, FourEyes.Yes yes, Optional<String> why) {
                return edge.planRequests().approve(id, yes, why);
            }

            @Override
            public Mono<Outcome> reject(PlanRequestId id, String reason, CustomerId by) {
                return edge.planRequests().reject(id, reason, by);
            }
        };
    }

    @Bean
    DeletePlanRequest deletePlanRequest(Edge edge) {
        return new DeletePlanRequest() {
            @Override
            public Mono<Outcome> delete(PlanRequestId id, CustomerId by) {
                return edge.planRequests().delete(id, by);
            }

            @Override
            public Mono<Outcome> withdraw(PlanRequestId id, CustomerId customer) {
                return edge.planRequests().withdraw(id, customer);
            }
        };
    }

    @Bean
    ShowPlanRequests showPlanRequests(Edge edge) {
        return new ShowPlanRequests() {
            @Override
            public Mono<Page<PlanRequest, PlanRequestId>> own(
                    CustomerId customer, int limit, Optional<PlanRequestId> after) {
                return edge.planRequests().own(customer, limit, after);
            }

            @Override
            public Mono<Page<PlanRequestQueue.Entry, PlanRequestId>> queue(
                    Optional<RequestState> state, int limit, Optional<PlanRequestId> after) {
                return edge.planRequests().queue(state, limit, after);
            }
        };
    }
}
