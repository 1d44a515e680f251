package app.tollgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.subscription.Subscription.Status;
import app.tollgate.simulator.webhook.WebhookPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceTest {

    private static final Instant START = Instant.parse("2026-01-31T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void everything_is_found_again_and_what_was_not_delivered_is_sent() {
        try (WebhookListener listener = new WebhookListener()) {
            SimulatorSettings settings = SimulatorSettings.defaults()
                    .withFrozenClock(START)
                    .withDataFolder(folder)
                    .withListener("WEBHOOK1", listener.url());
            String id;
            String anchor;
            try (PayPalSimulator first = PayPalSimulator.start(settings)) {
                first.control().webhookPolicy(WebhookPolicy.FAITHFUL.withPause(true));
                Merchant merchant = new Merchant(first);
                id = merchant.subscription(merchant.monthly());
                assertThat(first.control().approve(id)).hasHost("shop.example");
                assertThat(first.control().advance("P1D")).isEqualTo("2026-02-01T08:00:00Z");
                anchor = first.trustAnchorPem();
            }

            try (PayPalSimulator second = PayPalSimulator.start(settings)) {
                assertThat(second.control().awaitQuiet(PayPalCaller.SOON)).isTrue();

                assertThat(second.trustAnchorPem()).isEqualTo(anchor);
                assertThat(second.clock().instant()).isEqualTo("2026-02-01T08:00:00Z");
                assertThat(second.control()
                                .truth()
                                .subscription(id)
                                .orElseThrow()
                                .status())
                        .isEqualTo(Status.ACTIVE);
                assertThat(listener.types()).contains("PAYMENT.SALE.COMPLETED", "BILLING.SUBSCRIPTION.ACTIVATED");
                assertThat(second.control().advance("P1M")).isEqualTo("2026-03-01T08:00:00Z");
                assertThat(second.control().truth().salesOf(id).getLast().time())
                        .isEqualTo("2026-02-28T10:00:00Z");
            }
        }
    }

    @Test
    void a_kill_loses_nothing_because_every_call_is_saved() {
        SimulatorSettings settings =
                SimulatorSettings.defaults().withFrozenClock(START).withDataFolder(folder);
        try (PayPalSimulator first = PayPalSimulator.start(settings)) {
            Merchant merchant = new Merchant(first);
            String id = merchant.subscription(merchant.monthly());

            // The first is still running: this is what a process finds after a kill.
            try (PayPalSimulator second = PayPalSimulator.start(settings)) {
                assertThat(second.control().truth().subscription(id)).isPresent();
            }
        }
    }

    @Test
    void a_running_clock_keeps_its_lead() {
        SimulatorSettings settings = SimulatorSettings.defaults().withDataFolder(folder);
        Instant reached;
        try (PayPalSimulator first = PayPalSimulator.start(settings)) {
            reached = first.control().advance("P400D");
        }

        try (PayPalSimulator second = PayPalSimulator.start(settings)) {
            assertThat(second.clock().instant()).isBetween(reached, reached.plus(Duration.ofMinutes(5)));
        }
    }

    @Test
    void the_same_seed_gives_the_same_ids() {
        SimulatorSettings settings =
                SimulatorSettings.defaults().withFrozenClock(START).withSeed(42);
        String first;
        try (PayPalSimulator simulator = PayPalSimulator.start(settings)) {
            first = new Merchant(simulator).monthly();
        }

        try (PayPalSimulator simulator = PayPalSimulator.start(settings)) {
            assertThat(new Merchant(simulator).monthly()).isEqualTo(first);
        }
    }

    @Test
    void a_running_clock_bills_by_itself() {
        try (PayPalSimulator simulator = PayPalSimulator.start(
                SimulatorSettings.defaults().withStartAt(Instant.parse("2026-02-28T09:59:58Z")))) {
            Merchant merchant = new Merchant(simulator);
            String id = merchant.subscription(merchant.plan(Merchant.regular("DAY", "EUR", "1.00")));
            assertThat(simulator.control().approve(id)).hasHost("shop.example");
            assertThat(simulator.control().advance("P1D")).isAfter("2026-03-01T00:00:00Z");

            long deadline = System.nanoTime() + PayPalCaller.SOON.toNanos();
            while (simulator.control().truth().salesOf(id).size() < 2) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                Thread.onSpinWait();
            }
            assertThat(simulator.control().truth().salesOf(id)).hasSize(2);
        }
    }
}
