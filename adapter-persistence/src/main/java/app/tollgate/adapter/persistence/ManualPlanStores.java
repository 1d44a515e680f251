package app.tollgate.adapter.persistence;

import app.tollgate.adapter.persistence.planrequest.R2dbcManualPayments;
import app.tollgate.adapter.persistence.planrequest.R2dbcPlanRequestQueue;
import app.tollgate.adapter.persistence.planrequest.R2dbcPlanRequests;
import app.tollgate.application.port.store.ManualPayments;
import app.tollgate.application.port.store.PlanRequests;
import app.tollgate.application.port.view.PlanRequestQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/// The stores of plans that are paid by hand.
@Configuration(proxyBeanMethods = false)
class ManualPlanStores {

    @Bean
    PlanRequests planRequests(DatabaseClient database) {
        return Outages.named(PlanRequests.class, new R2dbcPlanRequests(database));
    }

    @Bean
    PlanRequestQueue planRequestQueue(DatabaseClient database) {
        return Outages.named(PlanRequestQueue.class, new R2dbcPlanRequestQueue(database));
    }

    @Bean
    ManualPayments manualPayments(DatabaseClient database) {
        return Outages.named(ManualPayments.class, new R2dbcManualPayments(database));
    }
}
