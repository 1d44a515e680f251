/// The time the stand-in lives in.
@NullMarked
package app.tollgate.simulator.clock;

import org.jspecify.annotations.NullMarked;
