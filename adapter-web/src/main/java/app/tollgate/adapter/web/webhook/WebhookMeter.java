package app.tollgate.adapter.web.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/// Counts what came through the webhook's door. The type is a family such as `BILLING.SUBSCRIPTION` and `other` for the
/// rest, so that no sender decides how many time series there are.
final class WebhookMeter {

    private static final String NAME = "tollgate.webhooks.received";
    private static final String NOT_READ = "none";
    private static final List<String> FAMILIES = List.of(
            "BILLING.SUBSCRIPTION",
            "BILLING.PLAN",
            "PAYMENT.SALE",
            "PAYMENT.CAPTURE",
            "PAYMENT.REFUND",
            "CHECKOUT.ORDER",
            "CUSTOMER.DISPUTE");

    private final MeterRegistry meters;

    WebhookMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    void genuine(String outcome, String eventType) {
        count(outcome, familyOf(eventType));
    }

    /// For what was never read as an event.
    void unread(String outcome) {
        count(outcome, NOT_READ);
    }

    private void count(String outcome, String type) {
        meters.counter(NAME, "outcome", outcome, "type", type).increment();
    }

    private static String familyOf(String eventType) {
        return FAMILIES.stream()
                .filter(family -> eventType.startsWith(family + "."))
                .findFirst()
                .orElse("other");
    }
}
