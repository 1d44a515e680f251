/// Everything a measurement needs to stand: database, stand-in, tokens, events, processes.
@NullMarked
package app.tollgate.bench.stage;

import org.jspecify.annotations.NullMarked;
