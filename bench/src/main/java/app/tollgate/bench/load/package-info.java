/// Drives an HTTP server as fast as it answers, and times every answer.
@NullMarked
package app.tollgate.bench.load;

import org.jspecify.annotations.NullMarked;
