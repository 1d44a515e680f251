/// Puts the parts together; nothing is decided here.
@NullMarked
package app.tollgate.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
