/// Reads the configuration from the environment (OPS-5): all of it at once, and every problem with it.
@NullMarked
package app.tollgate.bootstrap.configuration;

import org.jspecify.annotations.NullMarked;
