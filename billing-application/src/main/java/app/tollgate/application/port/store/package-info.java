/// What must be kept: one port for each collection, and the transaction around them.
@NullMarked
package app.tollgate.application.port.store;

import org.jspecify.annotations.NullMarked;
