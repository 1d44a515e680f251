package app.tollgate.adapter.paypal.webhook;

import static app.tollgate.adapter.paypal.webhook.WebhookBench.PAYPAL;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.WEBHOOK_ID;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.WebhookGateway.Delivery;
import app.tollgate.application.port.gateway.WebhookGateway.Opening;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// What the check of one event costs, printed: a number to look at and not to fail by.
@Tag("WHK-1")
class SignatureCostTest {

    private static final int WARM_UP = 500;
    private static final int MEASURED = 2_000;

    @Test
    void the_certificate_is_fetched_and_judged_once_for_any_number_of_events(TestReporter reporter) {
        try (WebhookBench bench = new WebhookBench()) {
            byte[] body = ("{\"id\":\"WH-1-2\",\"event_type\":\"X\",\"pad\":\"" + "x".repeat(2_000) + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            Delivery delivery = bench.delivery(PAYPAL, WEBHOOK_ID, body);
            Duration _ = timeOf(bench, delivery, WARM_UP);

            Duration taken = timeOf(bench, delivery, MEASURED);

            reporter.publishEntry("µs for one event of 2 KiB", Long.toString(taken.toNanos() / 1_000 / MEASURED));
            assertThat(bench.fetches()).isEqualTo(1);
        }
    }

    private static Duration timeOf(WebhookBench bench, Delivery delivery, int times) {
        long from = System.nanoTime();
        for (int time = 0; time < times; time++) {
            assertThat(bench.open(delivery)).isInstanceOf(Opening.Genuine.class);
        }
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
