package app.tollgate.adapter.web.testing;

import app.tollgate.application.access.ExplainAccess;
import app.tollgate.application.access.OverrideAccess;
import app.tollgate.application.access.VerifyAccess;
import app.tollgate.domain.customer.CustomerId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/// The fakes behind explanations of access and forced tiers.
@Configuration(proxyBeanMethods = false)
class TestAccess {

    @Bean
    VerifyAccess verifyAccess(Edge edge) {
        return customer -> edge.world().verified.apply(customer);
    }

    @Bean
    ExplainAccess explainAccess(Edge edge) {
        return question -> edge.world().explaining().explain(question);
    }

    @Bean
    OverrideAccess overrideAccess(Edge edge) {
        return new OverrideAccess() {
            @Override
            public Mono<Outcome> force(Command command) {
                return edge.world().overridingAccess().force(command);
            }

            @Override
            public Mono<Release> release(CustomerId customer, CustomerId by) {
                return edge.world().overridingAccess().release(customer, by);
            }
        };
    }
}
