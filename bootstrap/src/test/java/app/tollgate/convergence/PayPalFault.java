package app.tollgate.convergence;

import app.tollgate.simulator.SimulatorControl;
import app.tollgate.simulator.fault.Fault;
import app.tollgate.simulator.fault.Fault.Drop;
import java.util.List;

/// A way PayPal fails, for one operation, once or until it recovers. An answer that never comes stands for a timeout:
/// to us they are the same.
record PayPalFault(Fault fault) {

    private static final List<String> OPERATIONS = List.of(
            "subscriptions.create",
            "subscriptions.get",
            "subscriptions.cancel",
            "subscriptions.suspend",
            "subscriptions.activate",
            "subscriptions.capture",
            "subscriptions.revise",
            "subscriptions.transactions",
            "captures.refund",
            "*");

    static PayPalFault of(int n) {
        Fault on = Fault.on(OPERATIONS.get(n % OPERATIONS.size())).withCount(1 + n / 10 % 3);
        return new PayPalFault(
                switch (n / 30 % 5) {
                    case 0 -> on.withStatus(500, "INTERNAL_SERVER_ERROR").afterTheEffect();
                    case 1 -> on.withDrop(Drop.AFTER);
                    case 2 -> on.withDrop(Drop.BEFORE);
                    case 3 -> on.withStatus(503, "SERVICE_UNAVAILABLE");
                    default -> on.withStatus(429, "RATE_LIMIT_REACHED").withRetryAfter("7");
                });
    }

    /// Answers itself, in words.
    String begin(SimulatorControl control) {
        control.faults(List.of(fault));
        return fault.operation() + " " + (fault.status() > 0 ? fault.status() : "dropped " + fault.drop())
                + (fault.afterEffect() ? " after its effect" : "") + ", " + fault.count() + " times";
    }
}
