package app.tollgate.adapter.web.webhook;

import io.micrometer.core.instrument.MeterRegistry;

/// Counts what came through the webhook's door, by type (WHK-2). Types that nobody knows are all `other`, so that no
/// sender decides how many time series there are.
final class WebhookMeter {

    private static final String NAME = "tollgate.webhooks.received";
    private static final String NOT_READ = "none";
    private static final String ANY_OTHER = "other";

    private final MeterRegistry meters;

    WebhookMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    void genuine(String outcome, String eventType) {
        count(outcome, labelOf(eventType));
    }

    /// For what was never read as an event.
    void unread(String outcome) {
        count(outcome, NOT_READ);
    }

    private void count(String outcome, String type) {
        meters.counter(NAME, "outcome", outcome, "type", type).increment();
    }

    private static String labelOf(String eventType) {
        return KnownEventTypes.ALL.contains(eventType) ? eventType : ANY_OTHER;
    }
}
