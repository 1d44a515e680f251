package app.tollgate.adapter.web.testing;

import app.tollgate.adapter.web.WebConfiguration;
import app.tollgate.adapter.web.WebSettings;
import app.tollgate.adapter.web.security.TokenSettings;
import app.tollgate.adapter.web.token.AccessTokenSettings;
import app.tollgate.application.access.CheckAccess;
import app.tollgate.application.access.CheckAccessOfMany;
import app.tollgate.application.customer.RecognizeCustomer;
import app.tollgate.application.port.gateway.CheckoutSettings;
import app.tollgate.application.reconciliation.RequestReconciliation;
import app.tollgate.application.reconciliation.ShowReconciliation;
import app.tollgate.application.subscription.LinkSubscription;
import app.tollgate.application.subscription.ShowSubscription;
import app.tollgate.application.subscription.StartSubscription;
import app.tollgate.application.token.IssueAccessToken;
import app.tollgate.application.token.ShowSigningKeys;
import app.tollgate.application.webhook.ReceiveWebhook;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Flux;

/// Boot, the web edge, and fakes; what bootstrap does with the real ones.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    WebConfiguration.class,
    TestApiKeys.class,
    TestAccess.class,
    TestCommands.class,
    TestGiving.class,
    TestPlanRequests.class,
    TestPlans.class,
    TestUsers.class
})
class TestApplication {

    @Bean
    InstantSource clock(Edge edge) {
        return edge.clock();
    }

    @Bean
    TokenSettings tokenSettings(Edge edge) {
        return new TokenSettings(
                Issuer.NAME, Issuer.AUDIENCE, Optional.of(edge.issuer().jwksUri()), Optional.empty());
    }

    @Bean
    WebSettings webSettings() {
        return new WebSettings(
                List.of("https://shop.example"),
                List.of("https://shop.example", "http://localhost:5173"),
                Optional.empty());
    }

    @Bean
    CheckoutSettings checkoutSettings() {
        return new CheckoutSettings("client id&1", "sandbox");
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebFilter everyOrdinaryRequest(Edge edge) {
        return (exchange, rest) -> {
            edge.ordinaryRequest();
            return rest.filter(exchange);
        };
    }

    @Bean
    MeterRegistry meters(Edge edge) {
        return edge.meters();
    }

    @Bean
    RecognizeCustomer recognizeCustomer(Edge edge) {
        return identity -> edge.world().recognize(identity);
    }

    @Bean
    CheckAccess checkAccess(Edge edge) {
        return customer -> edge.world().check(customer);
    }

    @Bean
    CheckAccessOfMany checkAccessOfMany(Edge edge) {
        return customers -> Flux.fromIterable(customers)
                .concatMap(customer -> edge.world().check(customer))
                .collectList();
    }

    @Bean
    AccessTokenSettings accessTokenSettings() {
        return new AccessTokenSettings("https://api.shop.example", Optional.empty());
    }

    @Bean
    IssueAccessToken issueAccessToken(Edge edge) {
        return customer -> edge.world().tokens.apply(customer);
    }

    @Bean
    ShowSigningKeys showSigningKeys(Edge edge) {
        return () -> edge.world().signingKeys;
    }

    @Bean
    ShowSubscription showSubscription(Edge edge) {
        return customer -> edge.world().show(customer);
    }

    @Bean
    StartSubscription startSubscription(Edge edge) {
        return command -> edge.world().starting().start(command);
    }

    @Bean
    LinkSubscription linkSubscription(Edge edge) {
        return command -> edge.world().linking().link(command);
    }

    @Bean
    ReceiveWebhook receiveWebhook(Edge edge) {
        return delivery -> edge.world().receiving().receive(delivery);
    }

    @Bean
    RequestReconciliation requestReconciliation(Edge edge) {
        return askedBy -> edge.world().reconciling().request(askedBy);
    }

    @Bean
    ShowReconciliation showReconciliation(Edge edge) {
        return edge.reconciliation();
    }
}
