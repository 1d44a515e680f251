/// The books of the stand-in: everything it knows, in memory and on disk.
@NullMarked
package app.tollgate.simulator.store;

import org.jspecify.annotations.NullMarked;
