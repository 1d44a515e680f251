package app.tollgate.adapter.persistence;

import app.tollgate.adapter.persistence.access.AccessSnapshots;
import app.tollgate.adapter.persistence.access.R2dbcAccessFactsView;
import app.tollgate.adapter.persistence.access.R2dbcAccessHistory;
import app.tollgate.adapter.persistence.access.R2dbcAccessHistoryView;
import app.tollgate.adapter.persistence.access.R2dbcAccessOverrides;
import app.tollgate.adapter.persistence.access.R2dbcSnapshotAccessFacts;
import app.tollgate.adapter.persistence.access.R2dbcUnansweredQuestions;
import app.tollgate.adapter.persistence.apikey.R2dbcApiKeys;
import app.tollgate.adapter.persistence.audit.R2dbcAuditLog;
import app.tollgate.adapter.persistence.command.R2dbcSubscriptionCommands;
import app.tollgate.adapter.persistence.customer.R2dbcCustomers;
import app.tollgate.adapter.persistence.customer.R2dbcRoles;
import app.tollgate.adapter.persistence.grant.R2dbcGrants;
import app.tollgate.adapter.persistence.payment.R2dbcPayments;
import app.tollgate.adapter.persistence.plan.R2dbcPlans;
import app.tollgate.adapter.persistence.plan.R2dbcProviderProducts;
import app.tollgate.adapter.persistence.reconciliation.R2dbcReconciliationReports;
import app.tollgate.adapter.persistence.reconciliation.R2dbcReconciliations;
import app.tollgate.adapter.persistence.reconciliation.R2dbcSweepCandidates;
import app.tollgate.adapter.persistence.subscription.R2dbcSubscriptionCensus;
import app.tollgate.adapter.persistence.subscription.R2dbcSubscriptions;
import app.tollgate.adapter.persistence.token.R2dbcSigningKeys;
import app.tollgate.adapter.persistence.webhook.GroupedPuts;
import app.tollgate.adapter.persistence.webhook.R2dbcWebhookEvents;
import app.tollgate.adapter.persistence.webhook.R2dbcWebhookInbox;
import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.application.port.store.AccessHistory;
import app.tollgate.application.port.store.AccessOverrides;
import app.tollgate.application.port.store.ApiKeys;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.Grants;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.ProviderProducts;
import app.tollgate.application.port.store.Reconciliations;
import app.tollgate.application.port.store.Roles;
import app.tollgate.application.port.store.SigningKeys;
import app.tollgate.application.port.store.SubscriptionCommands;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnansweredQuestions;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.application.port.view.AccessHistoryView;
import app.tollgate.application.port.view.AuditTrail;
import app.tollgate.application.port.view.ReconciliationReports;
import app.tollgate.application.port.view.SubscriptionCensus;
import app.tollgate.application.port.view.SweepCandidates;
import app.tollgate.application.port.view.WebhookEvents;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/// One bean for each port, with outages under their one name.
@Configuration(proxyBeanMethods = false)
class StoresConfiguration {

    @Bean
    Plans plans(DatabaseClient database, InstantSource clock) {
        return Outages.named(Plans.class, new R2dbcPlans(database, clock));
    }

    @Bean
    ProviderProducts providerProducts(DatabaseClient database) {
        return Outages.named(ProviderProducts.class, new R2dbcProviderProducts(database));
    }

    @Bean
    Customers customers(DatabaseClient database) {
        return Outages.named(Customers.class, new R2dbcCustomers(database));
    }

    @Bean
    Subscriptions subscriptions(DatabaseClient database) {
        return Outages.named(Subscriptions.class, new R2dbcSubscriptions(database));
    }

    @Bean
    SubscriptionCensus subscriptionCensus(DatabaseClient database) {
        return Outages.named(SubscriptionCensus.class, new R2dbcSubscriptionCensus(database));
    }

    @Bean
    Payments payments(DatabaseClient database) {
        return Outages.named(Payments.class, new R2dbcPayments(database));
    }

    @Bean
    SubscriptionCommands subscriptionCommands(DatabaseClient database) {
        return Outages.named(SubscriptionCommands.class, new R2dbcSubscriptionCommands(database));
    }

    @Bean
    GroupedPuts groupedPuts(DatabaseClient database) {
        return new GroupedPuts(database);
    }

    @Bean
    WebhookInbox webhookInbox(DatabaseClient database, GroupedPuts puts) {
        return Outages.named(WebhookInbox.class, new R2dbcWebhookInbox(database, puts));
    }

    @Bean
    WebhookEvents webhookEvents(DatabaseClient database) {
        return Outages.named(WebhookEvents.class, new R2dbcWebhookEvents(database));
    }

    @Bean
    UnansweredQuestions unansweredQuestions(DatabaseClient database) {
        return Outages.named(UnansweredQuestions.class, new R2dbcUnansweredQuestions(database));
    }

    @Bean
    AccessFactsView accessFactsView(DatabaseClient database, AccessSnapshots snapshots) {
        return Outages.named(
                AccessFactsView.class, new R2dbcSnapshotAccessFacts(new R2dbcAccessFactsView(database), snapshots));
    }

    @Bean
    ApiKeys apiKeys(DatabaseClient database) {
        return Outages.named(ApiKeys.class, new R2dbcApiKeys(database));
    }

    @Bean
    SigningKeys signingKeys(DatabaseClient database) {
        return Outages.named(SigningKeys.class, new R2dbcSigningKeys(database));
    }

    @Bean
    Reconciliations reconciliations(DatabaseClient database) {
        return Outages.named(Reconciliations.class, new R2dbcReconciliations(database));
    }

    @Bean
    ReconciliationReports reconciliationReports(DatabaseClient database) {
        return Outages.named(ReconciliationReports.class, new R2dbcReconciliationReports(database));
    }

    @Bean
    SweepCandidates sweepCandidates(DatabaseClient database) {
        return Outages.named(SweepCandidates.class, new R2dbcSweepCandidates(database));
    }

    @Bean
    AccessHistory accessHistory(DatabaseClient database) {
        return Outages.named(AccessHistory.class, new R2dbcAccessHistory(database));
    }

    @Bean
    AccessHistoryView accessHistoryView(DatabaseClient database) {
        return Outages.named(AccessHistoryView.class, new R2dbcAccessHistoryView(database));
    }

    @Bean
    AccessOverrides accessOverrides(DatabaseClient database) {
        return Outages.named(AccessOverrides.class, new R2dbcAccessOverrides(database));
    }

    @Bean
    Roles roles(DatabaseClient database) {
        return Outages.named(Roles.class, new R2dbcRoles(database));
    }

    @Bean
    AuditLog auditLog(DatabaseClient database) {
        return Outages.named(AuditLog.class, new R2dbcAuditLog(database));
    }

    @Bean
    AuditTrail auditTrail(DatabaseClient database) {
        return Outages.named(AuditTrail.class, new R2dbcAuditLog(database));
    }

    @Bean
    Grants grants(DatabaseClient database) {
        return Outages.named(Grants.class, new R2dbcGrants(database));
    }
}
