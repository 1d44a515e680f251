/// OAuth tokens.
@NullMarked
package app.tollgate.simulator.token;

import org.jspecify.annotations.NullMarked;
