/// What operators count (OPS-1).
@NullMarked
package app.tollgate.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
