package app.tollgate.development;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/// Logging without any configuration tells everything; before the service configures it, only trouble matters.
public final class QuietLogs {

    private QuietLogs() {}

    public static void untilTheServiceSetsUpItsOwn() {
        atLeast(Logger.ROOT_LOGGER_NAME, Level.WARN);
    }

    /// Where calls to PayPal fail on purpose, their failures are no news.
    public static void aboutPayPal() {
        untilTheServiceSetsUpItsOwn();
        atLeast("app.tollgate.adapter.paypal", Level.ERROR);
        atLeast("reactor.netty", Level.ERROR);
        atLeast("reactor.core.publisher.Operators", Level.OFF);
    }

    private static void atLeast(String name, Level level) {
        ((Logger) LoggerFactory.getLogger(name)).setLevel(level);
    }
}
