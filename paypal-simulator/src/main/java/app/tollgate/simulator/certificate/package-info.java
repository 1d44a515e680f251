/// The stand-in's own certificate authority and signing key.
@NullMarked
package app.tollgate.simulator.certificate;

import org.jspecify.annotations.NullMarked;
