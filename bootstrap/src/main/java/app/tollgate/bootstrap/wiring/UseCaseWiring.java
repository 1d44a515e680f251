package app.tollgate.bootstrap.wiring;

import app.tollgate.application.UseCase;
import app.tollgate.application.access.AccessHistoryRetention;
import app.tollgate.application.reconciliation.ReconciliationPolicy;
import app.tollgate.application.webhook.WebhookRetention;
import app.tollgate.bootstrap.configuration.Settings;
import app.tollgate.bootstrap.configuration.Settings.Assortment;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.access.OutagePolicy;
import app.tollgate.domain.access.SignUpTrial;
import app.tollgate.domain.access.VerificationPolicy;
import app.tollgate.domain.coupon.PersonRule;
import app.tollgate.domain.customer.FirstAdmins;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.domain.planrequest.FourEyes;
import app.tollgate.domain.planrequest.PaymentMethods;
import app.tollgate.domain.token.TokenPolicy;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/// The use cases, found by their own marker, and what they judge by.
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = UseCase.class, useDefaultFilters = false, includeFilters = @Filter(UseCase.class))
class UseCaseWiring {

    /// The one place that asks the system for the time. Another clock in the context takes its place.
    @Bean
    @Fallback
    InstantSource systemClock() {
        return InstantSource.system();
    }

    @Bean
    AccessRules accessRules(Settings settings) {
        return new AccessRules(settings.access());
    }

    @Bean
    SignUpTrial signUpTrial(Settings settings) {
        return settings.trial();
    }

    @Bean
    PersonRule couponPerson(Settings settings) {
        return settings.couponPerson();
    }

    @Bean
    PaymentMethods paymentMethods(Settings settings) {
        return settings.paidByHand().methods();
    }

    @Bean
    FourEyes fourEyes(Settings settings) {
        return settings.paidByHand().fourEyes();
    }

    @Bean
    OutagePolicy outagePolicy(Settings settings) {
        return settings.access().outage();
    }

    @Bean
    VerificationPolicy verificationPolicy(Settings settings) {
        return settings.verification();
    }

    @Bean
    TierOrder tiers(Settings settings) {
        return settings.access().tiers();
    }

    @Bean
    Assortment assortment(Settings settings) {
        return settings.assortment();
    }

    @Bean
    TokenPolicy tokenPolicy(Settings settings) {
        return settings.accessTokens().policy();
    }

    @Bean
    WebhookRetention webhookRetention(Settings settings) {
        return settings.webhookRetention();
    }

    @Bean
    AccessHistoryRetention accessHistoryRetention(Settings settings) {
        return settings.accessHistoryRetention();
    }

    @Bean
    ReconciliationPolicy reconciliationPolicy(Settings settings) {
        return settings.reconciliation();
    }

    @Bean
    FirstAdmins firstAdmins(Settings settings) {
        return settings.firstAdmins();
    }
}
