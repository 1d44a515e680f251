/// A stand-in for PayPal's REST API, for development and tests.
@NullMarked
package app.tollgate.simulator;

import org.jspecify.annotations.NullMarked;
