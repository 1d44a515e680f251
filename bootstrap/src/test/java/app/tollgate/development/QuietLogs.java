package app.tollgate.development;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/// Logging without any configuration tells everything; before the service configures it, only trouble matters.
public final class QuietLogs {

    private QuietLogs() {}

    public static void untilTheServiceSetsUpItsOwn() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }
}
