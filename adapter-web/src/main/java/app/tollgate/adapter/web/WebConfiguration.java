package app.tollgate.adapter.web;

import app.tollgate.adapter.web.access.AccessAdminController;
import app.tollgate.adapter.web.access.AccessController;
import app.tollgate.adapter.web.access.CustomerAccessController;
import app.tollgate.adapter.web.access.FastLane;
import app.tollgate.adapter.web.access.PayPalCheckController;
import app.tollgate.adapter.web.access.PlainHeaders;
import app.tollgate.adapter.web.apikey.ApiKeyAdminController;
import app.tollgate.adapter.web.apikey.KeyRotationController;
import app.tollgate.adapter.web.audit.AuditController;
import app.tollgate.adapter.web.coupon.CouponAdminController;
import app.tollgate.adapter.web.coupon.CouponUsageController;
import app.tollgate.adapter.web.coupon.RedemptionController;
import app.tollgate.adapter.web.grant.FreeAccessController;
import app.tollgate.adapter.web.json.ApiJson;
import app.tollgate.adapter.web.me.MeController;
import app.tollgate.adapter.web.openapi.OpenApiConfiguration;
import app.tollgate.adapter.web.payment.BillingHistoryController;
import app.tollgate.adapter.web.plan.PlanAdminController;
import app.tollgate.adapter.web.plan.PlanController;
import app.tollgate.adapter.web.plan.PlanVersionController;
import app.tollgate.adapter.web.plancard.PlanCardController;
import app.tollgate.adapter.web.planrequest.PaymentMethodController;
import app.tollgate.adapter.web.planrequest.PlanRequestAdminController;
import app.tollgate.adapter.web.planrequest.PlanRequestController;
import app.tollgate.adapter.web.problem.FaultHandler;
import app.tollgate.adapter.web.problem.ProblemWriter;
import app.tollgate.adapter.web.reconciliation.ReconciliationAdminController;
import app.tollgate.adapter.web.role.RoleController;
import app.tollgate.adapter.web.security.CurrentCustomer;
import app.tollgate.adapter.web.security.KnownCallers;
import app.tollgate.adapter.web.security.SecurityConfiguration;
import app.tollgate.adapter.web.subscription.CheckoutController;
import app.tollgate.adapter.web.subscription.LinkController;
import app.tollgate.adapter.web.subscription.PlanChangeController;
import app.tollgate.adapter.web.subscription.SteeringController;
import app.tollgate.adapter.web.subscription.SubscriptionAdminController;
import app.tollgate.adapter.web.subscription.SubscriptionController;
import app.tollgate.adapter.web.token.AccessTokenController;
import app.tollgate.adapter.web.token.AccessTokenSettings;
import app.tollgate.adapter.web.token.JoseTokenSigner;
import app.tollgate.adapter.web.token.SigningKeysController;
import app.tollgate.adapter.web.user.UserAdditionController;
import app.tollgate.adapter.web.user.UserAdminController;
import app.tollgate.adapter.web.webhook.PayPalWebhookController;
import app.tollgate.adapter.web.webhook.WebhookAdminController;
import app.tollgate.application.access.CheckAccess;
import app.tollgate.application.port.signing.TokenSigner;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/// The whole web edge, to be imported by whoever runs it and provides the use cases, [WebSettings], the token settings,
/// a clock, checkout settings and a meter registry.
@Configuration(proxyBeanMethods = false)
@Import({
    SecurityConfiguration.class,
    OpenApiConfiguration.class,
    PlanController.class,
    PlanAdminController.class,
    PlanVersionController.class,
    SubscriptionController.class,
    LinkController.class,
    PlanChangeController.class,
    SteeringController.class,
    SubscriptionAdminController.class,
    CheckoutController.class,
    AccessController.class,
    AccessAdminController.class,
    CustomerAccessController.class,
    AccessTokenController.class,
    SigningKeysController.class,
    ApiKeyAdminController.class,
    KeyRotationController.class,
    PayPalCheckController.class,
    BillingHistoryController.class,
    PayPalWebhookController.class,
    WebhookAdminController.class,
    ReconciliationAdminController.class,
    AuditController.class,
    FreeAccessController.class,
    CouponAdminController.class,
    CouponUsageController.class,
    RedemptionController.class,
    RoleController.class,
    PaymentMethodController.class,
    PlanRequestController.class,
    PlanRequestAdminController.class,
    PlanCardController.class,
    MeController.class,
    UserAdminController.class,
    UserAdditionController.class
})
public class WebConfiguration {

    /// Room for the longest request there is: a thousand customers with ids as long as they may be.
    private static final int JSON_BYTES_MAX = 160 * 1024;

    @Bean
    ApiJson apiJson() {
        return new ApiJson();
    }

    @Bean
    ProblemWriter problemWriter(ApiJson json) {
        return new ProblemWriter(json);
    }

    @Bean
    FaultHandler faultHandler(ProblemWriter writer) {
        return new FaultHandler(writer);
    }

    @Bean
    TokenSigner tokenSigner(AccessTokenSettings settings) {
        return new JoseTokenSigner(settings);
    }

    @Bean
    WebFluxConfigurer apiConventions(ApiJson json) {
        return new ApiConventions(json);
    }

    /// In the place of Boot's own, and made as that one is: the lane stands before all of it, on this port alone.
    @Bean
    HttpHandler httpHandler(
            ApplicationContext context,
            KnownCallers callers,
            CheckAccess checkAccess,
            WebSettings settings,
            ApiJson json,
            MeterRegistry meters) {
        HttpHandler ordinaryWay =
                WebHttpHandlerBuilder.applicationContext(context).build();
        PlainHeaders headers = new PlainHeaders(corsFor(settings.allowedOrigins()));
        return new FastLane(ordinaryWay, callers, checkAccess, headers, json, meters);
    }

    /// Which pages' scripts may call the API. Tokens travel in a header and never in a cookie, so credentials stay off.
    @Bean
    CorsConfigurationSource corsConfigurationSource(WebSettings settings) {
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        corsFor(settings.allowedOrigins()).ifPresent(cors -> source.registerCorsConfiguration("/api/**", cors));
        return source;
    }

    /// Nothing where no page may.
    private static Optional<CorsConfiguration> corsFor(List<String> origins) {
        return origins.isEmpty() ? Optional.empty() : Optional.of(corsOf(origins));
    }

    private static CorsConfiguration corsOf(List<String> origins) {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(origins);
        cors.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE"));
        cors.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_NONE_MATCH));
        cors.setExposedHeaders(
                List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE));
        cors.setMaxAge(Duration.ofHours(1));
        return cors;
    }

    /// After Boot's own configurer, so that this API's JSON has the last word.
    @Order(1)
    private record ApiConventions(ApiJson json) implements WebFluxConfigurer {

        @Override
        public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
            codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(json.mapper()));
            codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(json.mapper()));
            codecs.defaultCodecs().maxInMemorySize(JSON_BYTES_MAX);
        }

        @Override
        public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
            resolvers.addCustomResolver(new CurrentCustomer());
        }
    }
}
