package app.tollgate.adapter.web.testing;

import app.tollgate.application.plan.AddPlanVersion;
import app.tollgate.application.plan.CreatePlan;
import app.tollgate.application.plan.ListPlans;
import app.tollgate.application.plan.PlanDraft;
import app.tollgate.application.plan.ShowPlanVersions;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.ProviderPlanId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The fakes behind the routes of plans.
@Configuration(proxyBeanMethods = false)
class TestPlans {

    @Bean
    ListPlans listPlans(Edge edge) {
        return new ListPlans() {
            @Override
            public Flux<Plan> onSale() {
                return edge.world().onSale();
            }

            @Override
            public Mono<Plan> onSale(PlanCode code) {
                return edge.world().onSale(code);
            }
        };
    }

    @Bean
    ShowPlanVersions showPlanVersions(Edge edge) {
        return code -> edge.world().versions().of(code);
    }

    @Bean
    AddPlanVersion addPlanVersion(Edge edge) {
        return new AddPlanVersion() {
            @Override
            public Mono<Outcome> add(PlanDraft draft, int successorOf, CustomerId by) {
                return new AskedVersions(edge.world()).add(draft, successorOf, by);
            }

            @Override
            public Mono<Outcome> link(PlanDraft draft, int successorOf, ProviderPlanId existing, CustomerId by) {
                return new AskedVersions(edge.world()).link(draft, successorOf, existing, by);
            }
        };
    }

    @Bean
    CreatePlan createPlan(Edge edge) {
        return new CreatePlan() {
            @Override
            public Mono<Outcome> create(PlanDraft draft, CustomerId by) {
                return edge.world().create(draft, by);
            }

            @Override
            public Mono<Outcome> link(PlanDraft draft, ProviderPlanId existing, CustomerId by) {
                return edge.world().link(draft, existing, by);
            }
        };
    }
}
