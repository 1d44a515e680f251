/// Wires the modules into one service.
@NullMarked
package app.tollgate.bootstrap;

import org.jspecify.annotations.NullMarked;
