package app.tollgate.adapter.paypal.client;

import app.tollgate.application.port.gateway.GatewayAnswer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// What operators learn of each call: how long, how it came out, and PayPal's debug id. Never ids of customers,
/// bodies or tokens (OPS-1, OPS-2).
final class PayPalCallLog {

    private static final Logger LOG = LoggerFactory.getLogger(PayPalCallLog.class);

    private final MeterRegistry meters;

    PayPalCallLog(MeterRegistry meters) {
        this.meters = meters;
    }

    Timer.Sample start() {
        return Timer.start(meters);
    }

    /// A call's whole time, with all its attempts and pauses.
    void ended(PayPalCall call, Attempt<?> last, Timer.Sample sample) {
        String outcome = wordFor(last.answer());
        var _ = sample.stop(Timer.builder("tollgate.paypal.calls")
                .description("Calls to PayPal by operation and outcome, with all attempts and pauses")
                .tag("operation", call.operation())
                .tag("outcome", outcome)
                .register(meters));
        if (last.kind() == Attempt.Kind.UNREADABLE) {
            countUnreadable(call.operation());
        }
        LOG.atLevel(levelOf(call, last))
                .log("PayPal {}: {} ({}), debug id {}", call.operation(), outcome, last.note(), last.debugId());
    }

    /// A success that made no sense to us, whole or in part.
    void countUnreadable(String operation) {
        Counter.builder("tollgate.paypal.unreadable")
                .description("Answers of PayPal, or parts of them, that could not be made sense of")
                .tag("operation", operation)
                .register(meters)
                .increment();
    }

    private static Level levelOf(PayPalCall call, Attempt<?> last) {
        return switch (last.kind()) {
            case DECIDED -> call.isRead() ? Level.DEBUG : Level.INFO;
            case TURNED_AWAY, NOT_SENT, UNCLEAR, UNREADABLE -> Level.WARN;
        };
    }

    private static String wordFor(GatewayAnswer<?> answer) {
        return switch (answer) {
            case GatewayAnswer.Done<?> _ -> "done";
            case GatewayAnswer.Refused<?> _ -> "refused";
            case GatewayAnswer.Unavailable<?> _ -> "unavailable";
            case GatewayAnswer.Unknown<?> _ -> "unknown";
        };
    }
}
