/// From samples to ratios, tables and files.
@NullMarked
package app.tollgate.bench.figures;

import org.jspecify.annotations.NullMarked;
