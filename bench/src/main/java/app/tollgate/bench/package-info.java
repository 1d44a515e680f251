/// Measures the running service against floors taken in the same run.
@NullMarked
package app.tollgate.bench;

import org.jspecify.annotations.NullMarked;
