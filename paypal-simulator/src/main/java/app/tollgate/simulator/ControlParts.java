package app.tollgate.simulator;

import app.tollgate.simulator.control.Buyer;
import app.tollgate.simulator.control.Mishaps;
import java.time.Instant;
import java.util.function.Consumer;

/// The hands [SimulatorControl] acts with; `runUntil` bills until an instant, `startOver` empties the books.
record ControlParts(Buyer buyer, Mishaps mishaps, Consumer<Instant> runUntil, Runnable startOver) {}
