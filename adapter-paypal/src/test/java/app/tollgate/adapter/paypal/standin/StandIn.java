package app.tollgate.adapter.paypal.standin;

import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.paypal.PayPalConfiguration;
import app.tollgate.adapter.paypal.settings.PayPalEnvironment;
import app.tollgate.adapter.paypal.settings.PayPalSettings;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Credentials;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Endpoint;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Limits;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Selling;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Verification;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Webhooks;
import app.tollgate.application.port.gateway.EventGateway;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.GatewayAnswer.Done;
import app.tollgate.application.port.gateway.PlanGateway;
import app.tollgate.application.port.gateway.PlanGateway.NewPlan;
import app.tollgate.application.port.gateway.RefundGateway;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.gateway.SubscriptionControl;
import app.tollgate.application.port.gateway.SubscriptionGateway;
import app.tollgate.application.port.gateway.SubscriptionGateway.Created;
import app.tollgate.application.port.gateway.SubscriptionGateway.Creation;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.ProviderProductId;
import app.tollgate.domain.plan.TrialTerms;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.simulator.PayPalSimulator;
import app.tollgate.simulator.SimulatorSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import reactor.core.publisher.Mono;

/// The beans as they ship, against the stand-in that behaves like PayPal.
final class StandIn implements AutoCloseable {

    private static final String WEBHOOK_ID = "8PT597110X687430L";
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final BillingInterval MONTH = new BillingInterval(BillingInterval.Unit.MONTH, 1);
    static final PlanTerms TERMS = new PlanTerms(
            usd(1290),
            MONTH,
            Optional.of(new TrialTerms(new BillingInterval(BillingInterval.Unit.WEEK, 1), 1, Optional.of(usd(100)))),
            Optional.of(usd(500)));
    static final PlanTerms PLAIN = new PlanTerms(usd(1290), MONTH, Optional.empty(), Optional.empty());

    final Deliveries deliveries = new Deliveries();
    final PayPalSimulator paypal = PayPalSimulator.start(SimulatorSettings.defaults()
            .withFrozenClock(START)
            .withSeed(20260301)
            .withListener(WEBHOOK_ID, deliveries.url()));
    final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    private final Verification verification;

    StandIn() {
        this(Verification.OFFLINE);
    }

    StandIn(Verification verification) {
        this.verification = verification;
        beans.registerBean(PayPalSettings.class, this::settings);
        beans.registerBean(InstantSource.class, paypal::clock);
        beans.registerBean(MeterRegistry.class, () -> new SimpleMeterRegistry());
        beans.register(PayPalConfiguration.class);
        beans.refresh();
    }

    PlanGateway plans() {
        return beans.getBean(PlanGateway.class);
    }

    static Money usd(long cents) {
        return new Money(cents, new Currency("USD"));
    }

    SubscriptionGateway subscriptions() {
        return beans.getBean(SubscriptionGateway.class);
    }

    SubscriptionControl control() {
        return beans.getBean(SubscriptionControl.class);
    }

    RefundGateway refunds() {
        return beans.getBean(RefundGateway.class);
    }

    EventGateway events() {
        return beans.getBean(EventGateway.class);
    }

    static <T> T done(Mono<GatewayAnswer<T>> call) {
        GatewayAnswer<T> answer = call.block(SOON);
        assertThat(answer).isInstanceOf(Done.class);
        return ((Done<T>) answer).value();
    }

    ProviderProductId product() {
        return done(plans().createProduct(new RequestId("c-1")));
    }

    ProviderPlanId plan(PlanTerms terms) {
        return done(plans().createPlan(new NewPlan(new RequestId("p-1"), product(), "Pro", "For everybody", terms)));
    }

    Creation creation(ProviderPlanId plan) {
        return new Creation(
                new RequestId("s-1"),
                plan,
                new CustomerId("auth0|anna"),
                Optional.empty(),
                URI.create("https://app.example/back"),
                URI.create("https://app.example/gave-up"),
                Optional.empty());
    }

    ProviderSubscriptionId active() {
        Created created = done(subscriptions().create(creation(plan(PLAIN))));
        assertThat(paypal.control().approve(created.id().value())).isNotNull();
        return created.id();
    }

    @Override
    public void close() {
        beans.close();
        paypal.close();
        deliveries.close();
    }

    private PayPalSettings settings() {
        return new PayPalSettings(
                new Endpoint(paypal.baseUrl(), PayPalEnvironment.SANDBOX),
                new Credentials(paypal.clientId(), paypal.clientSecret()),
                new Webhooks(
                        WEBHOOK_ID,
                        Set.of(paypal.baseUrl().getAuthority()),
                        Optional.of(paypal.trustAnchorPem()),
                        false,
                        verification),
                Selling.as("Sollo"),
                new Limits(Duration.ofSeconds(2), 3, 16));
    }
}
