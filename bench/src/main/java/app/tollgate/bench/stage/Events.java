package app.tollgate.bench.stage;

import app.tollgate.bench.load.Calls;
import app.tollgate.simulator.PayPalSimulator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Webhook deliveries with the stand-in's own signatures, made beforehand, each of an event of its own.
///
/// They are of a type that is kept and not acted upon, so that only the taking in is measured.
public record Events(PayPalSimulator simulator) {

    static final String WEBHOOK_ID = "WH-BENCH";

    private static final String EVENT = """
        {"id":"%s","event_version":"1.0","create_time":"%s","resource_type":"plan","resource_version":"2.0",\
        "event_type":"BILLING.PLAN.UPDATED","summary":"A billing plan was updated.",\
        "resource":{"id":"P-7GL4271244454362WXNWU5NQ","product_id":"PROD-XXCD1234QWER65782","name":"Zoho Marketing",\
        "description":"%s","status":"ACTIVE","usage_type":"LICENSED","billing_cycles":[{"pricing_scheme":{"version":1,\
        "fixed_price":{"currency_code":"USD","value":"12.90"}},"frequency":{"interval_unit":"MONTH",\
        "interval_count":1},"tenure_type":"REGULAR","sequence":1,"total_cycles":0}],"payment_preferences":\
        {"service_type":"PREPAID","auto_bill_outstanding":true,"setup_fee_failure_action":"CONTINUE",\
        "payment_failure_threshold":3},"quantity_supported":false},"links":[]}\
        """;
    private static final String DESCRIPTION = "All that a marketing team needs in one subscription. ".repeat(6);

    /// About a millisecond of a core each.
    public List<byte[]> signed(int count) {
        return IntStream.range(0, count).parallel().mapToObj(_ -> signed()).toList();
    }

    private byte[] signed() {
        String body = body();
        Map<String, String> headers = simulator.signatureOf(WEBHOOK_ID, body);
        return Calls.post(
                "/api/payments/webhook",
                headers.entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                        .collect(Collectors.joining()),
                body);
    }

    /// As long as the real ones, for the floor.
    static String body() {
        return EVENT.formatted("WH-" + UUID.randomUUID(), "2026-11-28T10:00:00Z", DESCRIPTION);
    }
}
