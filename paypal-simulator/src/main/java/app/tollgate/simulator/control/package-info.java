/// The control API and the buyer's pages.
@NullMarked
package app.tollgate.simulator.control;

import org.jspecify.annotations.NullMarked;
