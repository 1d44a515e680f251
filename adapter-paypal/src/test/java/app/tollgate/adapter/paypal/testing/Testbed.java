package app.tollgate.adapter.paypal.testing;

import app.tollgate.adapter.paypal.client.PayPalClient;
import app.tollgate.adapter.paypal.client.PayPalGuards;
import app.tollgate.adapter.paypal.client.PayPalHttp;
import app.tollgate.adapter.paypal.plan.PayPalPlanGateway;
import app.tollgate.adapter.paypal.refund.PayPalRefundGateway;
import app.tollgate.adapter.paypal.settings.PayPalEnvironment;
import app.tollgate.adapter.paypal.settings.PayPalSettings;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Credentials;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Endpoint;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Limits;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Selling;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Verification;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Webhooks;
import app.tollgate.adapter.paypal.subscription.PayPalSubscriptionControl;
import app.tollgate.adapter.paypal.subscription.PayPalSubscriptionGateway;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// The real client, pointed at the address under test.
public final class Testbed implements AutoCloseable {

    /// Longer than anything here takes.
    public static final Duration SOON = Duration.ofSeconds(20);

    public static final Duration ATTEMPT = Duration.ofMillis(400);

    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    public final PayPalGuards guards;
    public final PayPalClient client;
    private final PayPalHttp http;

    public Testbed(String url, InstantSource clock, Limits limits) {
        PayPalSettings settings = settings(url, limits);
        this.http = new PayPalHttp(limits, ObservationRegistry.NOOP);
        this.guards = new PayPalGuards(limits, meters);
        this.client = new PayPalClient(settings, http, guards, clock, meters);
    }

    public static Testbed of(String url, InstantSource clock) {
        return new Testbed(url, clock, new Limits(Duration.ofSeconds(10), 3, 64));
    }

    /// With a short time for each attempt, for answers that never come.
    public static Testbed impatient(String url, InstantSource clock) {
        return new Testbed(url, clock, new Limits(ATTEMPT, 3, 64));
    }

    public static PayPalSettings settings(String url, Limits limits) {
        return new PayPalSettings(
                new Endpoint(URI.create(url), PayPalEnvironment.SANDBOX),
                new Credentials("client-id", "client-secret"),
                new Webhooks(
                        "8PT597110X687430L",
                        PayPalEnvironment.SANDBOX.certificateHosts(),
                        Optional.empty(),
                        false,
                        Verification.OFFLINE),
                Selling.as("Sollo"),
                limits);
    }

    public PayPalPlanGateway plans() {
        return plansOf("Sollo");
    }

    public PayPalPlanGateway plansOf(String brand) {
        return new PayPalPlanGateway(client, Selling.as(brand));
    }

    public PayPalSubscriptionGateway subscriptions() {
        return new PayPalSubscriptionGateway(client, "Sollo");
    }

    public PayPalSubscriptionControl control() {
        return new PayPalSubscriptionControl(client, "Sollo");
    }

    public PayPalRefundGateway refunds() {
        return new PayPalRefundGateway(client);
    }

    public double calls(String operation, String outcome) {
        var timer = meters.find("tollgate.paypal.calls")
                .tags("operation", operation, "outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    public double unreadable(String operation) {
        var counter = meters.find("tollgate.paypal.unreadable")
                .tags("operation", operation)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    @Override
    public void close() {
        http.close();
    }
}
