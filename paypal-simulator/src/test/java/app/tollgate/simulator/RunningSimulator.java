package app.tollgate.simulator;

import app.tollgate.simulator.control.Truth;
import app.tollgate.simulator.subscription.Subscription;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/// A stand-in with a frozen clock and a listener, emptied before each test.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunningSimulator {

    static final Instant START = Instant.parse("2026-01-10T08:00:00Z");
    static final String WEBHOOK_ID = "1JE4291016473214C";

    final WebhookListener listener = new WebhookListener();
    final PayPalSimulator simulator = PayPalSimulator.start(SimulatorSettings.defaults()
            .withFrozenClock(START)
            .withSeed(7)
            .withWebhookRetries(Duration.ofMillis(20), Duration.ofMillis(50))
            .withListener(WEBHOOK_ID, listener.url()));
    final SimulatorControl control = simulator.control();

    Merchant merchant;
    PayPalCaller paypal;

    @BeforeEach
    void startOver() {
        quiet();
        control.reset();
        listener.forget();
        merchant = new Merchant(simulator);
        paypal = merchant.paypal;
    }

    @AfterAll
    void stop() {
        simulator.close();
        listener.close();
    }

    void quiet() {
        if (!control.awaitQuiet(PayPalCaller.SOON)) {
            throw new AssertionError("Deliveries are still on their way");
        }
    }

    void to(String instant) {
        Instant reached = control.advance(Duration.between(control.now(), Instant.parse(instant)));
        if (!reached.equals(Instant.parse(instant))) {
            throw new AssertionError("The clock stands at " + reached);
        }
    }

    String active(String plan) {
        String id = merchant.subscription(plan);
        URI redirect = control.approve(id);
        if (redirect.toString().isEmpty() || status(id) != Subscription.Status.ACTIVE) {
            throw new AssertionError("Not active: " + status(id));
        }
        return id;
    }

    Truth.SubscriptionBook book(String id) {
        return control.truth().subscription(id).orElseThrow();
    }

    Subscription.Status status(String id) {
        return book(id).status();
    }

    String next(String id) {
        return merchant.read(id).text("/billing_info/next_billing_time");
    }
}
