package app.tollgate.simulator.fault;

import java.util.Optional;

/// What goes wrong with the calls of an operation (`*` is every one): a status with an issue, a delay, a connection
/// dropped, a body that is cut off. `status` 0 is none, `count` 0 is without end, `rate` is the share of calls hit.
/// With `afterEffect` the status and the delay come after the operation has done its work.
public record Fault(
        String operation,
        int status,
        String issue,
        long delayMillis,
        Drop drop,
        boolean malformed,
        Optional<String> retryAfter,
        double rate,
        int count,
        boolean afterEffect) {

    /// When the connection is closed without an answer.
    public enum Drop {
        NEVER,
        BEFORE,
        AFTER
    }

    /// A fault that does nothing yet; hits every call of the operation, without end.
    public static Fault on(String operation) {
        return new Fault(operation, 0, "", 0, Drop.NEVER, false, Optional.empty(), 1, 0, false);
    }

    public Fault withStatus(int code, String issueCode) {
        return new Fault(
                operation, code, issueCode, delayMillis, drop, malformed, retryAfter, rate, count, afterEffect);
    }

    public Fault withDelayMillis(long millis) {
        return new Fault(operation, status, issue, millis, drop, malformed, retryAfter, rate, count, afterEffect);
    }

    public Fault withDrop(Drop when) {
        return new Fault(operation, status, issue, delayMillis, when, malformed, retryAfter, rate, count, afterEffect);
    }

    public Fault withMalformedBody() {
        return new Fault(operation, status, issue, delayMillis, drop, true, retryAfter, rate, count, afterEffect);
    }

    public Fault withRetryAfter(String seconds) {
        return new Fault(
                operation, status, issue, delayMillis, drop, malformed, Optional.of(seconds), rate, count, afterEffect);
    }

    public Fault withRate(double share) {
        return new Fault(operation, status, issue, delayMillis, drop, malformed, retryAfter, share, count, afterEffect);
    }

    public Fault withCount(int times) {
        return new Fault(operation, status, issue, delayMillis, drop, malformed, retryAfter, rate, times, afterEffect);
    }

    public Fault afterTheEffect() {
        return new Fault(operation, status, issue, delayMillis, drop, malformed, retryAfter, rate, count, true);
    }

    boolean matches(String called) {
        return operation.equals("*") || operation.equals(called);
    }
}
