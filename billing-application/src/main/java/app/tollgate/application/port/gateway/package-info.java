/// What the payment provider can be asked, and how it may answer.
@NullMarked
package app.tollgate.application.port.gateway;

import org.jspecify.annotations.NullMarked;
