/// The moments before the service serves: what stops a start, and how that is said.
@NullMarked
package app.tollgate.bootstrap.start;

import org.jspecify.annotations.NullMarked;
