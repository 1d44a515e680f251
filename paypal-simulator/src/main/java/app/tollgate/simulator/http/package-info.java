/// The wire: routes, bodies, validation, error bodies, replay.
@NullMarked
package app.tollgate.simulator.http;

import org.jspecify.annotations.NullMarked;
